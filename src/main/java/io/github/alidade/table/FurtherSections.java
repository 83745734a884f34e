package io.github.alidade.table;

import static io.github.alidade.table.Report.inOneLine;
import static io.github.alidade.table.Report.text;

import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/// What the model knows beside the seed's sections; they appear when they are asked for.
final class FurtherSections {
    private record Column(String title, Function<ShownNode, List<ShownText>> cell) {}

    private final Report report;
    private final Links links;

    FurtherSections(Report report) {
        this.report = report;
        this.links = new Links(report);
    }

    List<Section> all() {
        return List.of(
                records(),
                distributions(),
                apis(),
                certificates(),
                targetGroups(),
                clusters(),
                definitions(),
                functions(),
                databaseClusters(),
                caches(),
                tables(),
                buckets(),
                queues(),
                topics(),
                secrets(),
                links.section("ECS TO CACHE LINKS", false, Links.CACHES),
                links.directed("ECS TO SQS LINKS"),
                vpcs(),
                subnets(),
                routeTables(),
                gateways(),
                prefixLists(),
                logGroups(),
                others(),
                undescribed(),
                relations());
    }

    private static Column column(String title, Function<ShownNode, List<ShownText>> cell) {
        return new Column(title, cell);
    }

    /// The text of a field.
    private static Column field(String title, String name) {
        return column(title, node -> text(node.fields(), name));
    }

    /// The texts of a field with several values.
    private static Column fields(String title, String name) {
        return column(title, node -> inOneLine(node.fields().texts(name)));
    }

    private static Column name(String title) {
        return column(title, node -> List.of(node.name()));
    }

    private static Column region() {
        return column("Region", node -> List.of(node.region()));
    }

    private Column link(String title, String name) {
        return column(title, node -> report.named(node.fields(), name));
    }

    private Column groups() {
        return column("Security Groups", report::groupLabels);
    }

    /// The nodes that relations lead to.
    private Column to(String title, RelationKind... kinds) {
        return column(
                title,
                node -> names(report.from(node, kinds).stream()
                        .map(ShownEdge::target)
                        .map(report.topology()::node)
                        .toList()));
    }

    /// The nodes that relations come from.
    private Column from(String title, RelationKind... kinds) {
        return column(
                title,
                node -> names(report.to(node, kinds).stream()
                        .map(ShownEdge::source)
                        .map(report.topology()::node)
                        .toList()));
    }

    private static List<ShownText> names(List<ShownNode> nodes) {
        Set<ShownText> names = new LinkedHashSet<>();
        nodes.forEach(node -> names.add(node.name()));
        return List.copyOf(names);
    }

    private Section section(String title, ResourceKind kind, Column... columns) {
        return section(title, report.described(kind), columns);
    }

    private static Section section(String title, List<ShownNode> nodes, Column... columns) {
        List<Column> all = Arrays.asList(columns);
        List<Section.Row> rows = nodes.stream()
                .map(node -> new Section.Row(
                        Optional.of(node.key()),
                        all.stream().map(column -> column.cell().apply(node)).toList()))
                .toList();
        return new Section(title, false, all.stream().map(Column::title).toList(), rows);
    }

    private Section records() {
        return section(
                "DNS RECORDS",
                ResourceKind.DNS_RECORD,
                link("Hosted Zone", "zone"),
                name("Record"),
                field("Type", "type"),
                field("Alias Target", "aliasTarget"),
                column("CNAME", node -> node.fields().texts("cnames")),
                to("Resolves To", RelationKind.RESOLVES_TO));
    }

    private Section distributions() {
        return section(
                "CLOUDFRONT DISTRIBUTIONS",
                ResourceKind.DISTRIBUTION,
                name("Distribution"),
                field("DNS", "domainName"),
                column("Aliases", node -> node.fields().texts("aliases")),
                field("Status", "status"),
                field("Enabled", "enabled"),
                column("Origins", node -> node.fields().parts("origins").stream()
                        .flatMap(origin -> origin.text("domainName").stream())
                        .toList()),
                link("Certificate", "certificate"));
    }

    private Section apis() {
        return section(
                "HTTP APIS",
                ResourceKind.HTTP_API,
                name("API"),
                field("Protocol", "protocol"),
                field("Endpoint", "endpoint"),
                to("Routes To", RelationKind.ROUTES_TO),
                region());
    }

    private Section certificates() {
        return section(
                "CERTIFICATES",
                ResourceKind.CERTIFICATE,
                field("Certificate", "id"),
                field("Domain", "domainName"),
                column("Other Names", node -> node.fields().texts("alternativeNames")),
                field("Status", "status"),
                from("Used By", RelationKind.USES_CERTIFICATE));
    }

    private Section targetGroups() {
        return section(
                "TARGET GROUPS",
                ResourceKind.TARGET_GROUP,
                name("Target Group"),
                field("Protocol", "protocol"),
                field("Port", "port"),
                field("Target Type", "targetType"),
                field("VPC", "vpcId"),
                column("Load Balancers", this::balancers),
                column("Target Health", FurtherSections::health));
    }

    private List<ShownText> balancers(ShownNode targetGroup) {
        return names(targetGroup.fields().links("loadBalancers").stream()
                .map(report.topology()::node)
                .toList());
    }

    /// `2 healthy`, a line per state; unknown is not none.
    private static List<ShownText> health(ShownNode targetGroup) {
        if (text(targetGroup.fields(), "targetsKnown").contains(ShownText.words("false"))) {
            return List.of(ShownText.words("unknown"));
        }
        Map<ShownText, Integer> states = new TreeMap<>();
        for (ShownFields target : targetGroup.fields().parts("targets")) {
            states.merge(target.text("health").orElse(ShownText.words("unknown")), 1, Integer::sum);
        }
        return states.entrySet().stream()
                .map(state -> ShownText.format("%s %s", ShownText.number(state.getValue()), state.getKey()))
                .toList();
    }

    private Section clusters() {
        return section(
                "ECS CLUSTERS",
                ResourceKind.ECS_CLUSTER,
                name("Cluster"),
                field("Status", "status"),
                to("Services", RelationKind.RUNS),
                region());
    }

    private Section definitions() {
        return section(
                "TASK DEFINITIONS",
                ResourceKind.TASK_DEFINITION,
                name("Task Definition"),
                field("Status", "status"),
                field("Network Mode", "networkMode"),
                field("CPU", "cpu"),
                field("Memory", "memory"),
                column("Containers", node -> containers(node, "name")),
                column("Images", node -> containers(node, "image")),
                from("Used By", RelationKind.DEFINED_BY));
    }

    private static List<ShownText> containers(ShownNode definition, String field) {
        return definition.fields().parts("containers").stream()
                .flatMap(container -> container.text(field).stream())
                .toList();
    }

    private Section functions() {
        return section(
                "LAMBDA FUNCTIONS",
                ResourceKind.LAMBDA_FUNCTION,
                name("Function"),
                field("Runtime", "runtime"),
                field("State", "state"),
                link("Role", "role"),
                field("VPC", "vpcId"),
                fields("Subnets", "subnetIds"),
                groups(),
                from("Started By", RelationKind.TRIGGERS, RelationKind.DELIVERS_TO, RelationKind.ROUTES_TO));
    }

    private Section databaseClusters() {
        return section(
                "RDS CLUSTERS",
                ResourceKind.DB_CLUSTER,
                name("Identifier"),
                field("Engine", "engine"),
                field("Status", "status"),
                field("Endpoint", "endpoint"),
                field("Reader Endpoint", "readerEndpoint"),
                fields("Members", "members"),
                groups(),
                field("Multi-AZ", "multiAz"));
    }

    private Section caches() {
        return section(
                "ELASTICACHE CLUSTERS",
                ResourceKind.CACHE_CLUSTER,
                name("Identifier"),
                field("Engine", "engine"),
                field("Status", "status"),
                field("Endpoint", "endpoint"),
                groups());
    }

    private Section tables() {
        return section(
                "DYNAMODB TABLES",
                ResourceKind.TABLE,
                name("Table"),
                field("Status", "status"),
                from("Queried By", RelationKind.QUERIES),
                region());
    }

    private Section buckets() {
        return section(
                "S3 BUCKETS",
                ResourceKind.BUCKET,
                name("Bucket"),
                field("Public Access Blocked", "publicAccessBlocked"),
                from("Used By", RelationKind.STORES_IN),
                to("Notifies", RelationKind.NOTIFIES),
                region());
    }

    private Section queues() {
        return section(
                "SQS QUEUES",
                ResourceKind.QUEUE,
                name("Queue"),
                field("FIFO", "fifo"),
                link("Dead Letter Queue", "deadLetterTarget"),
                field("Max Receives", "maxReceiveCount"),
                from("Senders", RelationKind.SENDS_TO, RelationKind.DELIVERS_TO, RelationKind.NOTIFIES),
                to("Receivers", RelationKind.RECEIVED_BY, RelationKind.TRIGGERS),
                region());
    }

    private Section topics() {
        return section(
                "SNS TOPICS",
                ResourceKind.TOPIC,
                name("Topic"),
                column("Protocols", FurtherSections::protocols),
                from("Publishers", RelationKind.PUBLISHES_TO, RelationKind.NOTIFIES),
                to("Delivers To", RelationKind.DELIVERS_TO),
                region());
    }

    private static List<ShownText> protocols(ShownNode topic) {
        Set<ShownText> protocols = new LinkedHashSet<>();
        topic.fields().parts("subscriptions").forEach(s -> s.text("protocol").ifPresent(protocols::add));
        return inOneLine(List.copyOf(protocols));
    }

    private Section secrets() {
        return section(
                "SECRETS", ResourceKind.SECRET, name("Secret"), from("Read By", RelationKind.READS_SECRET), region());
    }

    private Section vpcs() {
        return section(
                "VPCS",
                ResourceKind.VPC,
                name("Name"),
                field("ID", "vpcId"),
                column("Ranges", node -> node.fields().texts("cidrs")),
                field("Default", "isDefault"),
                region());
    }

    private Section subnets() {
        return section(
                "SUBNETS",
                ResourceKind.SUBNET,
                name("Name"),
                field("ID", "subnetId"),
                field("VPC", "vpcId"),
                field("Range", "cidr"),
                field("Zone", "availabilityZone"));
    }

    private Section routeTables() {
        return section(
                "ROUTE TABLES",
                ResourceKind.ROUTE_TABLE,
                name("Route Table"),
                field("VPC", "vpcId"),
                fields("Subnets", "subnetIds"),
                field("Main", "main"),
                column("Routes", FurtherSections::routes));
    }

    private static List<ShownText> routes(ShownNode table) {
        return table.fields().parts("routes").stream()
                .map(route -> ShownText.format(
                        "%s -> %s",
                        route.text("destination").orElse(ShownText.words("prefix list")),
                        route.text("target").or(() -> route.text("targetKind")).orElse(ShownText.words("-"))))
                .toList();
    }

    private Section gateways() {
        return section(
                "NAT GATEWAYS",
                ResourceKind.NAT_GATEWAY,
                name("Gateway"),
                field("VPC", "vpcId"),
                field("Subnet", "subnetId"),
                field("State", "state"));
    }

    private Section prefixLists() {
        return section(
                "PREFIX LISTS", ResourceKind.PREFIX_LIST, name("Prefix List"), column("Ranges", node -> node.fields()
                        .texts("cidrs")));
    }

    private Section logGroups() {
        return section("LOG GROUPS", ResourceKind.LOG_GROUP, name("Log Group"), region());
    }

    private Section others() {
        return section("OTHER RESOURCES", ResourceKind.OTHER, name("Resource"), field("Type", "type"), region());
    }

    /// What others name and no input describes.
    private Section undescribed() {
        return section(
                "NOT DESCRIBED",
                report.topology().nodes().stream()
                        .filter(node -> !node.described())
                        .toList(),
                name("Name"),
                column("Kind", node -> List.of(ShownText.title(node.kind()))),
                region());
    }

    /// What AWS lists as a plain part of something; other sections tell it.
    private static final Set<RelationKind> PARTS =
            Set.of(RelationKind.IN_VPC, RelationKind.IN_SUBNET, RelationKind.HAS_RECORD, RelationKind.RUNS);

    /// How things belong together, and why we say so.
    private Section relations() {
        Sheet sheet = Sheet.further("RELATIONS", "From", "Relation", "To", "Label", "Evidence", "Certainty");
        for (ShownEdge edge : report.topology().edges()) {
            if (PARTS.contains(edge.kind())) {
                continue;
            }
            Set<ShownText> evidence = new LinkedHashSet<>();
            edge.evidence().forEach(each -> evidence.add(each.where()));
            ShownNode source = report.topology().node(edge.source());
            sheet.row(
                    source,
                    List.of(source.name()),
                    List.of(ShownText.title(edge.kind())),
                    List.of(report.topology().node(edge.target()).name()),
                    List.of(edge.label()),
                    List.copyOf(evidence),
                    List.of(ShownText.word(edge.certainty())));
        }
        return sheet.section();
    }
}
