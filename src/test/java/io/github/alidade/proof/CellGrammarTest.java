package io.github.alidade.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.pipeline.Document;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.RandomTopologies;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.table.Section;
import io.github.alidade.table.Tables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// P8: each cell of each table satisfies the grammar of its column, whatever things are called. The grammars are said
/// here once more, apart from the program's own, and narrower: a column of ports takes no word of an engine.
class CellGrammarTest {
    private static final int ACCOUNTS = 300;

    /// The stems of aliases with a number behind.
    private static final String STEM = "account|api|aws-prefix-list|az|bucket|cache|cidr|cluster|container|db-cluster"
            + "|db-instance|distribution|endpoint-service|execution-role|federated|function|gateway|gateway-lb|image"
            + "|inline-policy|internal-app-alb|internet-gateway|listener|load-balancer|log-group|managed-policy"
            + "|nat-gateway|network-interface|nlb|prefix-list|principal|public-app-alb|public-cert|public-internet"
            + "|public-taskdef|queue|region|resource|role|route-table|rule|secret|security-group|service|service-mode"
            + "|sg|sns|subnet|table|target-group|task-role|topic|vpc|vpce";

    private static final Pattern INNER = Pattern.compile("<([a-z]+)>");

    /// What may stand where another name does: rules of the grammars' own language, `<` and `>` around a name.
    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("n", "[0-9]{1,5}"),
            Map.entry("zone", "example\\.(?:com|net|org|internal)|zone-<n>\\.example"),
            Map.entry("host", "<zone>|(?:app|\\*|host-<n>)\\.(?:<zone>)"),
            Map.entry(
                    "dns",
                    "(?:(?:writer|reader|member)\\.db|alb|api|cache|cdn|target)(?:-<n>)?\\.example\\.internal\\.?|<host>"),
            Map.entry(
                    "arn",
                    "arn:aws:(?:acm:region:account(?:-<n>)?:certificate|iam::account(?:-<n>)?:role)/"
                            + "(?:public-cert|task-role|execution-role|role)-<n>"),
            Map.entry(
                    "alias",
                    "(?:" + STEM
                            + ")-<n>(?:-<n>)?|account|aws-prefix-list|public-app-alb|internal-app-alb|public-internet|s3|sqs|sns"
                            + "|<zone>|<dns>|<arn>|other"),
            Map.entry("aliases", "(?:<alias>)(?:, (?:<alias>))*"),
            Map.entry("hidden", "(?:<redacted>)?"),
            Map.entry("match", "listener|event-source|integration|redrive-policy|env|iam-policy|sg-reference"),
            Map.entry("target", "instance|ip|bucket|service-mode|cluster|other"),
            Map.entry("size", "<n>|[0-9]{1,3} vcpu|other"),
            Map.entry("mode", "awsvpc|host|bridge|other"),
            Map.entry("priority", "<n>|default|other"),
            Map.entry("certainty", "declared|inferred"),
            Map.entry("kind", "[A-Z][A-Za-z0-9]*(?: [A-Za-z0-9]+){0,3}"),
            Map.entry("path", "/application/"),
            Map.entry("description", "Security boundary for a demo component\\."),
            Map.entry("direction", "sends|receives"),
            Map.entry("balancer", "application|network|gateway|other"),
            Map.entry("scheme", "internet-facing|internal|other"),
            Map.entry("record", "A|AAAA|CNAME|HTTPS|NS|SOA|TXT|other"),
            Map.entry("endpoint", "Interface|Gateway|GatewayLoadBalancer|other"),
            Map.entry("port", "<n>|web|db|cache|other|-"),
            Map.entry("ports", "all ports|(?:<port>)(?:-(?:<port>))?"),
            Map.entry("count", "<n>|[0-9]-[0-9]|>[0-9]|other"),
            Map.entry("flag", "true|false|other"),
            Map.entry("region", "us-east-1|region-<n>|other"),
            Map.entry("status", "active|ACTIVE|available|ISSUED|PENDING_VALIDATION|other"),
            Map.entry("protocol", "<n>|HTTPS|HTTP|http|tcp|udp|sqs|application|other"),
            Map.entry("protocols", "(?:<protocol>)(?:, (?:<protocol>))*"),
            Map.entry("engine", "postgres|mysql|redis|memcached|SQL|in-memory|document|graph|other"),
            Map.entry("guard", "(?:security-group-<n>|sg-<n>) \\(sg-<n>\\)"),
            Map.entry(
                    "rule",
                    "(?:CIDR (?:<alias>)|SG (?:<guard>|account-<n>/sg-<n>)|PL (?:<alias>))"
                            + " \\| (?:<protocol>|all) (?:<ports>)"),
            Map.entry(
                    "principal",
                    "(?:ecs-tasks\\.amazonaws\\.com|account-<n>|principal-<n>|federated-<n>|role-<n>" + "|\\*|other)"),
            Map.entry(
                    "said",
                    "'(?:Service|AWS|Federated|other)': (?:'<principal>'|\\['<principal>'(?:, '<principal>')*\\])"),
            Map.entry("principals", "\\*|\\{<said>(?:, <said>)*\\}"),
            Map.entry("condition", "default|(?:host-header|path-pattern|other): (?:(?:<count>) values?)?"),
            Map.entry(
                    "actions",
                    "(?:forward|redirect|fixed-response|other)(?:, (?:forward|redirect|fixed-response|other))*"),
            Map.entry("health", "unknown|(?:<count>) (?:healthy|unhealthy|unknown|other)"),
            Map.entry("route", "(?:cidr-<n>|public-internet|prefix list|other) -> (?:<alias>|nat-gateway|local)"),
            Map.entry("usage", "(?:<alias>)?(?: -> (?:<alias>))? \\((?:container-<n>|-):(?:<port>)\\)"),
            Map.entry("crossing", "(?:in<-|out->) (?:<guard>)"),
            Map.entry("link", "(?:<target>):(?:<alias>) \\((?:<match>)(?::<redacted>)?\\)"),
            Map.entry("runtime", "(?:nodejs|python|java)[0-9.]{0,5}x?|provided[.a-z0-9]*|other"),
            Map.entry("type", "AWS::(?:Kinesis|Glue|ECR)(?:::(?:Stream|StreamConsumer|Job|Trigger|Repository))?|other"),
            Map.entry(
                    "service", "(?:com\\.amazonaws\\.us-east-1\\.)?(?:sqs|secretsmanager)|endpoint-service-<n>|other"),
            Map.entry(
                    "label",
                    "(?:(?:<count>|<ports>|->|A|<protocol>|all|acts|after|alias|allows|as|by|certified|dead|defined"
                            + "|delivers|fetches|from|has|in|is|letters|member|notifies|publishes|queries|reads"
                            + "|received|references|refers|sends|started|stores|switched|to|triggers),? ?)*"),
            Map.entry(
                    "relation",
                    "(?:(?:acts|allows|as|by|calls|certified|connects|dead|decides|defined|delivers|enters|fetches"
                            + "|forwards|from|guarded|has|in|is|letters|listens|may|member|notifies|publishes|queries"
                            + "|reach|reads|received|references|refers|resolves|routes|sends|started|stores|switched"
                            + "|targets|to|triggers|uses|with) ?)+"),
            Map.entry(
                    "evidence",
                    "(?:(?:<alias>|API|CNAME|a|action|address|alias|an|attached|balancers?|bucket|by|certificates"
                            + "|configuration|container|definition|distribution|environment|event|field|file|for"
                            + "|function|groups?|in|inbound|integration|itself|list|listener|load|membership|names"
                            + "|notifications?|of|opened|origins|outbound|own|policy|prefix|queue|range|record|redrive"
                            + "|registration|resource|role|rule|scheme|secret|security|service|settings|source|stated"
                            + "|subscription|target|task|that|the|topic|value|variable|was|with),? ?)+"));

    /// Column by column, as they stand in the tables: section, column, grammar of each line of the cell.
    private static final String COLUMNS = """
        ALB = Name: alias; Type: balancer; Scheme: scheme; State: status; VPC: alias; Subnets: aliases; Security Groups: aliases; DNS: dns
        ALB LISTENER RULES = Listener: alias; Rule: alias; Priority: priority; Conditions: condition; Actions: actions; Target Groups: alias
        ALB LISTENERS = Listener: alias; Protocol: protocol; Port: port; Certificates: alias; Action Types: actions; Target Groups: alias
        CERTIFICATES = Certificate: alias; Domain: alias; Other Names: alias; Status: status; Used By: alias
        CLOUDFRONT DISTRIBUTIONS = Distribution: alias; DNS: dns; Aliases: alias; Status: status; Enabled: flag; Origins: alias; Certificate: alias
        DNS RECORDS = Hosted Zone: alias; Record: host; Type: record; Alias Target: alias; CNAME: alias; Resolves To: alias
        DYNAMODB TABLES = Table: alias; Status: status; Queried By: alias; Region: region
        ECS CLUSTERS = Cluster: alias; Status: status; Services: alias; Region: region
        ECS SERVICES = Cluster: alias; Service: alias; Desired: count; Task Definition: alias; Task Role: alias; Execution Role: alias; ALB Usage: usage; Subnets: aliases; Security Groups: guard; SG Connections: crossing; RDS Links: link; S3 Links: link
        ECS TO CACHE LINKS = ECS Service: alias; Target Type: target; Target ID: alias; Match Type: match; Match: hidden
        ECS TO RDS LINKS = ECS Service: alias; Target Type: target; Target ID: alias; Match Type: match; Match: hidden
        ECS TO S3 LINKS = ECS Service: alias; Target Type: target; Target ID: alias; Match Type: match; Match: hidden
        ECS TO SQS LINKS = ECS Service: alias; Direction: direction; Queue: alias; Match Type: match; Match: hidden
        ELASTICACHE CLUSTERS = Identifier: alias; Engine: engine; Status: status; Endpoint: dns; Security Groups: guard
        HTTP APIS = API: alias; Protocol: protocol; Endpoint: dns; Routes To: alias; Region: region
        IAM ROLES = Role: alias; ARN: alias; Path: path; Principal: principals; Managed Policies: alias; Inline Policies: alias
        LAMBDA FUNCTIONS = Function: alias; Runtime: runtime; State: status; Role: alias; VPC: alias; Subnets: aliases; Security Groups: guard; Started By: alias
        LOG GROUPS = Log Group: alias; Region: region
        NAT GATEWAYS = Gateway: alias; VPC: alias; Subnet: alias; State: status
        NOT DESCRIBED = Name: alias; Kind: kind; Region: region
        OTHER RESOURCES = Resource: alias; Type: type; Region: region
        PREFIX LISTS = Prefix List: alias; Ranges: alias
        RDS CLUSTERS = Identifier: alias; Engine: engine; Status: status; Endpoint: dns; Reader Endpoint: dns; Members: aliases; Security Groups: guard; Multi-AZ: flag
        RDS INSTANCES = Identifier: alias; Engine: engine; Status: status; Endpoint: dns; VPC: alias; Security Groups: guard; Multi-AZ: flag
        RELATIONS = From: alias; Relation: relation; To: alias; Label: label; Evidence: evidence; Certainty: certainty
        ROUTE TABLES = Route Table: alias; VPC: alias; Subnets: aliases; Main: flag; Routes: route
        ROUTE53 = Hosted Zone: alias; Record: host; Type: record; Target: alias; ALB Name: alias; ALB DNS: alias; Region: region
        S3 BUCKETS = Bucket: alias; Public Access Blocked: flag; Used By: alias; Notifies: alias; Region: region
        SECRETS = Secret: alias; Read By: alias; Region: region
        SECURITY GROUPS = Name: alias; ID: alias; VPC: alias; Description: description; Inbound Security Groups: guard; Inbound Rules: rule; Outbound Rules: rule
        SNS TOPICS = Topic: alias; Protocols: protocols; Publishers: alias; Delivers To: alias; Region: region
        SQS QUEUES = Queue: alias; FIFO: flag; Dead Letter Queue: alias; Max Receives: count; Senders: alias; Receivers: alias; Region: region
        SUBNETS = Name: alias; ID: alias; VPC: alias; Range: alias; Zone: alias
        TARGET GROUPS = Target Group: alias; Protocol: protocol; Port: port; Target Type: target; VPC: alias; Load Balancers: alias; Target Health: health
        TASK DEFINITIONS = Task Definition: alias; Status: status; Network Mode: mode; CPU: size; Memory: size; Containers: alias; Images: alias; Used By: alias
        VPC ENDPOINTS = Endpoint ID: alias; Service: service; Type: endpoint; VPC: alias; Subnets: aliases; Security Groups: guard; Private DNS: flag; State: status
        VPCS = Name: alias; ID: alias; Ranges: alias; Default: flag; Region: region
        """;

    /// By section and column.
    private static final Map<String, Pattern> GRAMMARS = grammars();

    private static Map<String, Pattern> grammars() {
        Map<String, Pattern> grammars = new HashMap<>();
        COLUMNS.lines().forEach(line -> {
            String section = line.substring(0, line.indexOf(" = "));
            for (String column : line.substring(section.length() + 3).split("; ")) {
                String[] parts = column.split(": ");
                grammars.put(section + ", " + parts[0], Pattern.compile(expanded(parts[1])));
            }
        });
        return grammars;
    }

    private static String expanded(String name) {
        String rule = RULES.get(name);
        assertThat(rule).as("the grammar %s", name).isNotNull();
        Matcher inner = INNER.matcher(rule);
        return "(?:"
                + inner.replaceAll(found -> Matcher.quoteReplacement(
                        RULES.containsKey(found.group(1)) ? expanded(found.group(1)) : found.group()))
                + ")";
    }

    @Test
    void p8EveryCellSatisfiesTheGrammarOfItsColumn() {
        Set<String> met = new TreeSet<>();
        for (int seed = 0; seed < ACCOUNTS; seed++) {
            Profile profile = Profile.all().get(seed % 3);
            Topology account = seed % 10 == 0
                    ? RandomTopologies.of(seed, Accounts.nasty(seed * 13))
                    : RandomTopologies.small(seed, Accounts.nasty(seed * 13));
            for (Section section : Tables.of(new Redactor().show(account, Exposure.PUBLIC, profile))) {
                met.addAll(checked(section, "account " + seed + ", " + profile.word()));
            }
        }
        for (Profile profile : Profile.all()) {
            for (Section section : Tables.of(Document.sample().shown(Exposure.PUBLIC, profile))) {
                met.addAll(checked(section, "the sample, " + profile.word()));
            }
        }
        Set<String> never = new TreeSet<>(GRAMMARS.keySet());
        never.removeAll(met);
        // A cache is nowhere in the sample, and none of the random accounts has the way to one.
        never.removeIf(column -> column.startsWith("ECS TO CACHE LINKS"));
        assertThat(never).as("columns that never had a cell").isEmpty();
    }

    private static Set<String> checked(Section section, String of) {
        Set<String> met = new TreeSet<>();
        if (section.title().equals(Section.WARNINGS)) {
            return met; // sentences of the program, which the audit's grammar reads
        }
        for (Section.Row row : section.rows()) {
            for (int i = 0; i < section.columns().size(); i++) {
                String column = section.title() + ", " + section.columns().get(i);
                Pattern grammar = GRAMMARS.get(column);
                assertThat(grammar).as("a grammar of %s", column).isNotNull();
                for (ShownText line : row.cells().get(i)) {
                    assertThat(line.text()).as("%s of %s", column, of).matches(grammar);
                    met.add(column);
                }
            }
        }
        return met;
    }
}
