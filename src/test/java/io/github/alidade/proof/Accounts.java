package io.github.alidade.proof;

import io.github.alidade.redaction.RandomTopologies.Renamer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;

/// Two ways to name everything in an account that is not declared to be kept.
final class Accounts {
    private Accounts() {}

    /// Texts that occur nowhere else, and say what they are.
    static final Renamer CANARIES = (family, number) -> switch (family) {
        case "ADDRESS_RANGE" -> "198.51.100." + number + "/32";
        case "ACCOUNT" -> "11112222333" + number;
        case "PRINCIPAL" -> "arn:aws:iam::11112222333" + number + ":user/cnryjane" + number;
        default -> "cnry" + family.toLowerCase(java.util.Locale.ROOT).replace('_', 'q') + "zx" + number;
    };

    /// The unluckiest texts that one can think of, others for each shift: words that stay elsewhere, aliases, one
    /// letter, markup, digits, other scripts, marks that turn the writing.
    static Renamer nasty(int shift) {
        return unlucky(shift, number -> NASTY.get(Math.floorMod(number + shift, NASTY.size())));
    }

    /// Names that are cut out of what every such account's export says: the middle of a word, the end of one cell and
    /// the beginning of the next, a number and half a word.
    static Renamer pieces(String export, int shift) {
        Random random = new Random(shift);
        Map<Integer, String> pieces = new HashMap<>();
        return unlucky(
                shift,
                number -> pieces.computeIfAbsent(number, any -> {
                    int from = random.nextInt(export.length() - 24);
                    return export.substring(from, from + 3 + random.nextInt(20));
                }));
    }

    private static Renamer unlucky(int shift, IntFunction<String> values) {
        return (family, number) -> {
            String value = values.apply(number);
            return switch (family) {
                // One DNS name or range has many spellings; these have to stay different.
                case "DNS_NAME", "DB_ENDPOINT", "RECORD", "ZONE", "HTTP_API" ->
                    family + number + value.replace('/', '_') + "x";
                case "ADDRESS_RANGE" -> "10." + Math.floorMod(shift, 200) + "." + number + ".0/24";
                case "ACCOUNT" -> "44445555666" + number;
                case "PRINCIPAL" -> "arn:aws:iam::44445555666" + number + ":role/" + value + "~" + number;
                case "SECRET", "identity", "IDENTITY", "OTHER", "REGION", "GAP", "PREFIX_LIST", "ENDPOINT_SERVICE" ->
                    family + value + "~" + number;
                default -> value;
            };
        };
    }

    /// None is found twice when it is folded, and none is the empty text.
    private static final List<String> NASTY = List.of(
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
            "/",
            "-",
            "null",
            "payments\u200Bprod",
            "pa\u0443ments",
            "\uFF11\uFF12\uFF13\uFF14",
            "\u0661\u0662\u0663",
            "1111\u00A02222\u00A03333",
            "J\u0061\u0308ne D\u00F6e",
            "\u202Eredaer-dorp",
            "\uD83D\uDE80 team",
            "\u0000prod\u0007",
            "line1\r\nline2\u2028line3",
            "\uFEFFreelhouse",
            "REELHOUSE-Web",
            "reelhouse_api",
            "r\u0336e\u0336e\u0336l\u0336house",
            "Managed by jane.doe@reelhouse.example",
            "Jane home IP",
            "203.0.113.9/32 office",
            "(service rh-web) has reached a steady state.",
            "admin.reelhouse.example",
            "/internal/billing-export/*",
            "X-Origin-Verify: s3cr3t-value",
            "https://#{host}:443/reelhouse?#{query}",
            "<h1>Reelhouse is down</h1>",
            "{\"Statement\":[{\"Principal\":{\"AWS\":\"*\"}}]}",
            "postgres://rh_app:hunter2%21@rh-db.example:5432/reelhouse",
            "eyJidWNrZXQiOiJyaC1tZWRpYS1wcm9kIn0=",
            "72682d6d656469612d70726f64",
            "true",
            "owned",
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
            "2 services",
            "active-ap",
            "service-1-service-2",
            "curity-gr",
            "group-1",
            "internal.",
            "rds:DescribeDBInstances",
            "app.example.com-2",
            "production",
            "202401",
            "443",
            "public-internet",
            "Drawn with Alidade",
            "nodes",
            "alidade-public",
            "tspan",
            "unknown",
            "global",
            "worksheet",
            "sharedStrings",
            "sheetData",
            "autoFilter",
            "FlateDecode",
            "endstream",
            "MediaBox",
            "Content-Security-Policy",
            "search",
            "details",
            "tabindex",
            "Diagram",
            "Light or dark",
            "Adobe",
            "Identity-H",
            "Calibri",
            "docProps",
            "xl/workbook.xml",
            "\\u0072eelhouse",
            "%72eelhouse");
}
