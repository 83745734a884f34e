package io.github.alidade.redaction.audit;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.RawTopologies;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Accounts whose texts are as unlucky as they can be: words that exports hold anyway, aliases, one letter, markup,
/// other scripts, secrets.
final class NastyNames {
    private NastyNames() {}

    static final List<String> ALL = List.of(
            "application",
            "forward",
            "active",
            "default",
            "internet-facing",
            "postgres",
            "s3",
            "tcp",
            "all",
            "HTTPS",
            "service-2",
            "security-group-1",
            "sg-5",
            "bucket-1",
            "db-instance-7",
            "public-app-alb",
            "example.com",
            "task-role-1",
            "managed-policy-2",
            "Security boundary for a demo component.",
            "a",
            "1",
            "web",
            "db",
            "x",
            " ",
            "/",
            "-",
            "null",
            "payments\u200Bprod",
            "pa\u0443ments",
            "\uFF11\uFF11\uFF11\uFF11",
            "\u0661\u0661\u0661",
            "1111\u00A02222\u00A03333",
            "1111 2222 3333",
            "J\u0061\u0308ne D\u00F6e",
            "\u202Eredaer-dorp",
            "\uD83D\uDE80 team",
            "\u0000prod\u0007",
            "line1\r\nline2\u2028line3",
            "\uFEFFreelhouse",
            "REELHOUSE-Web",
            "reelhouse_web",
            "reel-house-web",
            "r\u0336e\u0336e\u0336l\u0336house",
            "Managed by jane.doe@reelhouse.example",
            "Jane home IP",
            "203.0.113.9/32 office Warsaw",
            "(service rh-web) has reached a steady state.",
            "admin.reelhouse.example",
            "/internal/billing-export/*",
            "X-Origin-Verify: s3cr3t-value",
            "https://#{host}:443/reelhouse?#{query}",
            "<h1>Reelhouse is down, call +48 600 000 000</h1>",
            "{\"Statement\":[{\"Principal\":{\"AWS\":\"*\"}}]}",
            "postgres://rh_app:hunter2%21@rh-db.abcdefghijkl.us-east-1.rds.amazonaws.com:5432/reelhouse",
            "AKIAQFAKE0000000FAKE",
            "fAkE0secret1KEY2fAkE3secret4KEY5fAkE6sec",
            "eyJidWNrZXQiOiJyaC1tZWRpYS1wcm9kIn0=",
            "72682d6d656469612d70726f64",
            "true",
            "owned",
            "10.0.0.0/8",
            "::ffff:203.0.113.9/128",
            "2001:db8:1a2b::/56",
            "=HYPERLINK(\"http://evil\",\"x\")",
            "@SUM(1+1)",
            "</text><script>alert(1)</script>",
            "&lt;reelhouse&gt;",
            "\"; DROP",
            "| pipe | table |",
            "`code` **bold**",
            "../../etc/passwd",
            "/home/jane/reelhouse/topology.json",
            "alias/rh-prod-data",
            "xn--reelhuse-f1a.example",
            "us-east-1",
            "secretsmanager",
            "com.amazonaws.us-east-1.s3",
            "ecs-tasks.amazonaws.com",
            "description",
            "security",
            "identifiers",
            "viewBox",
            "stroke-width",
            "Roboto",
            "mxGraphModel",
            "geometry",
            "subgraph",
            "flowchart",
            "digraph",
            "rankdir",
            "evidence",
            "inbound rule",
            "Warning",
            "legend",
            "Services",
            "queues",
            "databases",
            "2 services",
            "active-ap",
            "service-1-service-2",
            "activeapplication",
            "curity-gr",
            "group-1",
            "internal.",
            "rds:DescribeDBInstances",
            "app.example.com-2",
            "production",
            "backend",
            "202401",
            "20240101",
            "1234567",
            "0.0.0.0/0",
            "443",
            "public-internet",
            "Drawn with Alidade",
            "Requests",
            "nodes",
            "alidade-public",
            "tspan",
            "spacingAndGlyphs",
            "unknown",
            "global");

    /// The seed's account with other texts; the same seed gives the same account.
    static Topology topology(long seed) {
        Random random = new Random(seed);
        Map<String, String> names = new HashMap<>();
        return RawTopologies.streaming(raw -> names.computeIfAbsent(raw, key -> {
            String name = ALL.get(random.nextInt(ALL.size()));
            return switch (random.nextInt(4)) {
                case 0 -> name + "-" + ALL.get(random.nextInt(ALL.size()));
                case 1 -> name + random.nextInt(1000);
                default -> name;
            };
        }));
    }
}
