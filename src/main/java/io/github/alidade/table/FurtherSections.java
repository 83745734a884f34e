package io.github.alidade.table;

import static io.github.alidade.table.Report.inOneLine;
import static io.github.alidade.table.Report.text;

import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What the model knows beside the seed's sections; they appear when they are asked for.
final class FurtherSections {
    private final Report report;
    private final Links links;
    private final Columns columns;

    FurtherSections(Report report) {
        this.report = report;
        this.links = new Links(report);
        this.columns = new Columns(report);
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

    private Section records() {
        return columns.section(
                "DNS RECORDS",
                ResourceKind.DNS_RECORD,
                columns.link("Hosted Zone", "zone"),
                Columns.name("Record"),
                Columns.field("Type", "type"),
                Columns.field("Alias Target", "aliasTarget"),
                Columns.column("CNAME", node -> node.fields().texts("cnames")),
                columns.to("Resolves To", RelationKind.RESOLVES_TO));
    }

    private Section distributions() {
        return columns.section(
                "CLOUDFRONT DISTRIBUTIONS",
                ResourceKind.DISTRIBUTION,
                Columns.name("Distribution"),
                Columns.field("DNS", "domainName"),
                Columns.column("Aliases", node -> node.fields().texts("aliases")),
                Columns.field("Status", "status"),
                Columns.field("Enabled", "enabled"),
                Columns.column("Origins", node -> node.fields().parts("origins").stream()
                        .flatMap(origin -> origin.text("domainName").stream())
                        .toList()),
                columns.link("Certificate", "certificate"));
    }

    private Section apis() {
        return columns.section(
                "HTTP APIS",
                ResourceKind.HTTP_API,
                Columns.name("API"),
                Columns.field("Protocol", "protocol"),
                Columns.field("Endpoint", "endpoint"),
                columns.to("Routes To", RelationKind.ROUTES_TO),
                Columns.region());
    }

    private Section certificates() {
        return columns.section(
                "CERTIFICATES",
                ResourceKind.CERTIFICATE,
                Columns.field("Certificate", "id"),
                Columns.field("Domain", "domainName"),
                Columns.column("Other Names", node -> node.fields().texts("alternativeNames")),
                Columns.field("Status", "status"),
                columns.from("Used By", RelationKind.USES_CERTIFICATE));
    }

    private Section targetGroups() {
        return columns.section(
                "TARGET GROUPS",
                ResourceKind.TARGET_GROUP,
                Columns.name("Target Group"),
                Columns.field("Protocol", "protocol"),
                Columns.field("Port", "port"),
                Columns.field("Target Type", "targetType"),
                Columns.field("VPC", "vpcId"),
                Columns.column("Load Balancers", this::balancers),
                Columns.column("Target Health", FurtherSections::health));
    }

    private List<ShownText> balancers(ShownNode targetGroup) {
        return Columns.names(targetGroup.fields().links("loadBalancers").stream()
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
        return columns.section(
                "ECS CLUSTERS",
                ResourceKind.ECS_CLUSTER,
                Columns.name("Cluster"),
                Columns.field("Status", "status"),
                columns.to("Services", RelationKind.RUNS),
                Columns.region());
    }

    private Section definitions() {
        return columns.section(
                "TASK DEFINITIONS",
                ResourceKind.TASK_DEFINITION,
                Columns.name("Task Definition"),
                Columns.field("Status", "status"),
                Columns.field("Network Mode", "networkMode"),
                Columns.field("CPU", "cpu"),
                Columns.field("Memory", "memory"),
                Columns.column("Containers", node -> containers(node, "name")),
                Columns.column("Images", node -> containers(node, "image")),
                columns.from("Used By", RelationKind.DEFINED_BY));
    }

    private static List<ShownText> containers(ShownNode definition, String field) {
        return definition.fields().parts("containers").stream()
                .flatMap(container -> container.text(field).stream())
                .toList();
    }

    private Section functions() {
        return columns.section(
                "LAMBDA FUNCTIONS",
                ResourceKind.LAMBDA_FUNCTION,
                Columns.name("Function"),
                Columns.field("Runtime", "runtime"),
                Columns.field("State", "state"),
                columns.link("Role", "role"),
                Columns.field("VPC", "vpcId"),
                Columns.fields("Subnets", "subnetIds"),
                columns.groups(),
                columns.from("Started By", RelationKind.TRIGGERS, RelationKind.DELIVERS_TO, RelationKind.ROUTES_TO));
    }

    private Section databaseClusters() {
        return columns.section(
                "RDS CLUSTERS",
                ResourceKind.DB_CLUSTER,
                Columns.name("Identifier"),
                Columns.field("Engine", "engine"),
                Columns.field("Status", "status"),
                Columns.field("Endpoint", "endpoint"),
                Columns.field("Reader Endpoint", "readerEndpoint"),
                Columns.fields("Members", "members"),
                columns.groups(),
                Columns.field("Multi-AZ", "multiAz"));
    }

    private Section caches() {
        return columns.section(
                "ELASTICACHE CLUSTERS",
                ResourceKind.CACHE_CLUSTER,
                Columns.name("Identifier"),
                Columns.field("Engine", "engine"),
                Columns.field("Status", "status"),
                Columns.field("Endpoint", "endpoint"),
                columns.groups());
    }

    private Section tables() {
        return columns.section(
                "DYNAMODB TABLES",
                ResourceKind.TABLE,
                Columns.name("Table"),
                Columns.field("Status", "status"),
                columns.from("Queried By", RelationKind.QUERIES),
                Columns.region());
    }

    private Section buckets() {
        return columns.section(
                "S3 BUCKETS",
                ResourceKind.BUCKET,
                Columns.name("Bucket"),
                Columns.field("Public Access Blocked", "publicAccessBlocked"),
                columns.from("Used By", RelationKind.STORES_IN),
                columns.to("Notifies", RelationKind.NOTIFIES),
                Columns.region());
    }

    private Section queues() {
        return columns.section(
                "SQS QUEUES",
                ResourceKind.QUEUE,
                Columns.name("Queue"),
                Columns.field("FIFO", "fifo"),
                columns.link("Dead Letter Queue", "deadLetterTarget"),
                Columns.field("Max Receives", "maxReceiveCount"),
                columns.from("Senders", RelationKind.SENDS_TO, RelationKind.DELIVERS_TO, RelationKind.NOTIFIES),
                columns.to("Receivers", RelationKind.RECEIVED_BY, RelationKind.TRIGGERS),
                Columns.region());
    }

    private Section topics() {
        return columns.section(
                "SNS TOPICS",
                ResourceKind.TOPIC,
                Columns.name("Topic"),
                Columns.column("Protocols", FurtherSections::protocols),
                columns.from("Publishers", RelationKind.PUBLISHES_TO, RelationKind.NOTIFIES),
                columns.to("Delivers To", RelationKind.DELIVERS_TO),
                Columns.region());
    }

    private static List<ShownText> protocols(ShownNode topic) {
        Set<ShownText> protocols = new LinkedHashSet<>();
        topic.fields().parts("subscriptions").forEach(s -> s.text("protocol").ifPresent(protocols::add));
        return inOneLine(List.copyOf(protocols));
    }

    private Section secrets() {
        return columns.section(
                "SECRETS",
                ResourceKind.SECRET,
                Columns.name("Secret"),
                columns.from("Read By", RelationKind.READS_SECRET),
                Columns.region());
    }

    private Section vpcs() {
        return columns.section(
                "VPCS",
                ResourceKind.VPC,
                Columns.name("Name"),
                Columns.field("ID", "vpcId"),
                Columns.column("Ranges", node -> node.fields().texts("cidrs")),
                Columns.field("Default", "isDefault"),
                Columns.region());
    }

    private Section subnets() {
        return columns.section(
                "SUBNETS",
                ResourceKind.SUBNET,
                Columns.name("Name"),
                Columns.field("ID", "subnetId"),
                Columns.field("VPC", "vpcId"),
                Columns.field("Range", "cidr"),
                Columns.field("Zone", "availabilityZone"));
    }

    private Section routeTables() {
        return columns.section(
                "ROUTE TABLES",
                ResourceKind.ROUTE_TABLE,
                Columns.name("Route Table"),
                Columns.field("VPC", "vpcId"),
                Columns.fields("Subnets", "subnetIds"),
                Columns.field("Main", "main"),
                Columns.column("Routes", FurtherSections::routes));
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
        return columns.section(
                "NAT GATEWAYS",
                ResourceKind.NAT_GATEWAY,
                Columns.name("Gateway"),
                Columns.field("VPC", "vpcId"),
                Columns.field("Subnet", "subnetId"),
                Columns.field("State", "state"));
    }

    private Section prefixLists() {
        return columns.section(
                "PREFIX LISTS",
                ResourceKind.PREFIX_LIST,
                Columns.name("Prefix List"),
                Columns.column("Ranges", node -> node.fields().texts("cidrs")));
    }

    private Section logGroups() {
        return columns.section("LOG GROUPS", ResourceKind.LOG_GROUP, Columns.name("Log Group"), Columns.region());
    }

    private Section others() {
        return columns.section(
                "OTHER RESOURCES",
                ResourceKind.OTHER,
                Columns.name("Resource"),
                Columns.field("Type", "type"),
                Columns.region());
    }

    /// What others name and no input describes.
    private Section undescribed() {
        return columns.section(
                "NOT DESCRIBED",
                report.topology().nodes().stream()
                        .filter(node -> !node.described())
                        .toList(),
                List.of(),
                Columns.name("Name"),
                Columns.column("Kind", node -> List.of(ShownText.title(node.kind()))),
                Columns.region());
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
