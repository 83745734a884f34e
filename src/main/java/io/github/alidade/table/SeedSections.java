package io.github.alidade.table;

import static io.github.alidade.table.Report.inOneLine;
import static io.github.alidade.table.Report.text;

import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.vocabulary.RelationKind;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The sections of the original tool's export, with its titles, columns, rows and cells.
final class SeedSections {
    private final Report report;
    private final GroupRules rules;
    private final Links links;

    SeedSections(Report report) {
        this.report = report;
        this.rules = new GroupRules(report);
        this.links = new Links(report);
    }

    List<Section> all() {
        return List.of(
                records(),
                balancers(),
                listeners(),
                listenerRules(),
                services(),
                roles(),
                groups(),
                endpoints(),
                databases(),
                links.section("ECS TO RDS LINKS", true, Links.DATABASES),
                links.section("ECS TO S3 LINKS", true, Links.BUCKETS));
    }

    private Section records() {
        Sheet sheet =
                Sheet.always("ROUTE53", "Hosted Zone", "Record", "Type", "Target", "ALB Name", "ALB DNS", "Region");
        for (ShownNode record : report.described(ResourceKind.DNS_RECORD)) {
            for (ShownEdge edge : report.from(record, RelationKind.RESOLVES_TO)) {
                ShownNode balancer = report.topology().node(edge.target());
                if (balancer.kind() == ResourceKind.LOAD_BALANCER) {
                    sheet.row(
                            record,
                            report.named(record.fields(), "zone"),
                            List.of(record.name()),
                            text(record.fields(), "type"),
                            target(record),
                            List.of(balancer.name()),
                            text(balancer.fields(), "dnsName"),
                            List.of(balancer.region()));
                }
            }
        }
        return sheet.unseen(
                        report.unseen(ResourceKind.HOSTED_ZONE, ResourceKind.DNS_RECORD, ResourceKind.LOAD_BALANCER))
                .section();
    }

    private static List<ShownText> target(ShownNode record) {
        List<ShownText> alias = text(record.fields(), "aliasTarget");
        return alias.isEmpty() ? record.fields().texts("cnames") : alias;
    }

    private Section balancers() {
        Sheet sheet =
                Sheet.always("ALB", "Name", "Type", "Scheme", "State", "VPC", "Subnets", "Security Groups", "DNS");
        for (ShownNode balancer : report.described(ResourceKind.LOAD_BALANCER)) {
            ShownFields fields = balancer.fields();
            sheet.row(
                    balancer,
                    List.of(balancer.name()),
                    text(fields, "type"),
                    text(fields, "scheme"),
                    text(fields, "state"),
                    text(fields, "vpcId"),
                    inOneLine(fields.texts("subnetIds")),
                    inOneLine(fields.texts("securityGroupIds")),
                    text(fields, "dnsName"));
        }
        return sheet.unseen(report.unseen(ResourceKind.LOAD_BALANCER)).section();
    }

    private Section listeners() {
        Sheet sheet = Sheet.always(
                "ALB LISTENERS", "Listener", "Protocol", "Port", "Certificates", "Action Types", "Target Groups");
        for (ShownNode listener : report.described(ResourceKind.LISTENER)) {
            ShownFields fields = listener.fields();
            sheet.row(
                    listener,
                    List.of(listener.name()),
                    text(fields, "protocol"),
                    text(fields, "port"),
                    fields.texts("certificates"),
                    types(fields.parts("defaultActions")),
                    targetGroups(fields.parts("defaultActions")));
        }
        return sheet.unseen(report.unseen(ResourceKind.LISTENER)).section();
    }

    private Section listenerRules() {
        Sheet sheet = Sheet.always(
                "ALB LISTENER RULES", "Listener", "Rule", "Priority", "Conditions", "Actions", "Target Groups");
        for (ShownNode rule : report.described(ResourceKind.LISTENER_RULE)) {
            ShownFields fields = rule.fields();
            sheet.row(
                    rule,
                    report.named(fields, "listener"),
                    List.of(rule.name()),
                    text(fields, "priority"),
                    conditions(fields.parts("conditions")),
                    types(fields.parts("actions")),
                    targetGroups(fields.parts("actions")));
        }
        return sheet.unseen(report.unseen(ResourceKind.LISTENER_RULE)).section();
    }

    private static List<ShownText> conditions(List<ShownFields> conditions) {
        if (conditions.isEmpty()) {
            return List.of(ShownText.words("default"));
        }
        return conditions.stream()
                .map(condition -> ShownText.format(
                        "%s: %s",
                        condition.text("field").orElse(ShownText.NONE),
                        ShownText.join(", ", condition.texts("values"))))
                .toList();
    }

    private static List<ShownText> types(List<ShownFields> actions) {
        Set<ShownText> types = new LinkedHashSet<>();
        actions.forEach(action -> action.text("type").ifPresent(types::add));
        return inOneLine(List.copyOf(types));
    }

    private List<ShownText> targetGroups(List<ShownFields> actions) {
        Set<ShownText> groups = new LinkedHashSet<>();
        for (ShownFields action : actions) {
            action.parts("targetGroups").forEach(group -> groups.addAll(report.named(group, "targetGroup")));
        }
        return List.copyOf(groups);
    }

    private Section services() {
        Sheet sheet = Sheet.always(
                "ECS SERVICES",
                "Cluster",
                "Service",
                "Desired",
                "Task Definition",
                "Task Role",
                "Execution Role",
                "ALB Usage",
                "Subnets",
                "Security Groups",
                "SG Connections",
                "RDS Links",
                "S3 Links");
        for (ShownNode service : report.described(ResourceKind.ECS_SERVICE)) {
            ShownFields fields = service.fields();
            sheet.row(
                    service,
                    report.named(fields, "cluster"),
                    List.of(service.name()),
                    text(fields, "desiredCount"),
                    report.named(fields, "taskDefinition"),
                    role(service, "taskRole", RelationKind.TASK_ROLE),
                    role(service, "executionRole", RelationKind.EXECUTION_ROLE),
                    usages(fields),
                    inOneLine(fields.texts("subnetIds")),
                    report.groupLabels(service),
                    connections(service),
                    links.cell(service, Links.DATABASES, false),
                    links.cell(service, Links.BUCKETS, true));
        }
        return sheet.unseen(report.unseen(ResourceKind.ECS_SERVICE)).section();
    }

    private List<ShownText> role(ShownNode service, String field, RelationKind kind) {
        return roleNode(service, field, kind).stream().map(ShownNode::name).toList();
    }

    /// What the task definition says, or the relation where the definition is not described.
    private List<ShownNode> roleNode(ShownNode service, String field, RelationKind kind) {
        List<ShownNode> byDefinition = report
                .node(service.fields().link("taskDefinition"))
                .filter(definition -> definition.fields().knows(field))
                .flatMap(definition -> report.node(definition.fields().link(field)))
                .stream()
                .toList();
        return byDefinition.isEmpty()
                ? report.from(service, kind).stream()
                        .map(edge -> report.topology().node(edge.target()))
                        .limit(1)
                        .toList()
                : byDefinition;
    }

    private List<ShownText> usages(ShownFields service) {
        List<ShownText> usages = new ArrayList<>();
        for (ShownFields usage : service.parts("loadBalancers")) {
            List<ShownText> group = report.named(usage, "targetGroup");
            List<ShownNode> balancers = report.node(usage.link("targetGroup"), ResourceKind.TARGET_GROUP)
                    .map(node -> node.fields().links("loadBalancers").stream()
                            .map(report.topology()::node)
                            .toList())
                    .orElse(List.of());
            ShownText where = ShownText.join(" ", group);
            ShownText what = ShownText.format(
                    "(%s:%s)",
                    usage.text("containerName").orElse(ShownText.words("-")),
                    usage.text("containerPort").orElse(ShownText.words("-")));
            balancers.forEach(balancer -> usages.add(ShownText.format("%s -> %s %s", balancer.name(), where, what)));
            if (balancers.isEmpty()) {
                usages.add(ShownText.format("%s %s", where, what));
            }
        }
        return usages;
    }

    /// Who may open connections to the service's own groups.
    private List<ShownText> connections(ShownNode service) {
        Set<ShownText> lines = new LinkedHashSet<>();
        service.fields().links("securityGroupIds").stream()
                .flatMap(key -> report.node(Optional.of(key), ResourceKind.SECURITY_GROUP).stream())
                .flatMap(group -> report.sources(group).stream())
                .forEach(source -> lines.add(ShownText.format("in<- %s", report.label(source))));
        return List.copyOf(lines);
    }

    private Section roles() {
        Sheet sheet =
                Sheet.always("IAM ROLES", "Role", "ARN", "Path", "Principal", "Managed Policies", "Inline Policies");
        Set<ShownNode> used = new LinkedHashSet<>();
        for (ShownNode service : report.described(ResourceKind.ECS_SERVICE)) {
            used.addAll(roleNode(service, "taskRole", RelationKind.TASK_ROLE));
            used.addAll(roleNode(service, "executionRole", RelationKind.EXECUTION_ROLE));
        }
        used.stream()
                .filter(role -> role.described() && role.kind() == ResourceKind.ROLE)
                .sorted(report.byPlace())
                .forEach(role -> roles(sheet, role));
        return sheet.unseen(report.unseen(ResourceKind.ROLE)).section();
    }

    private static void roles(Sheet sheet, ShownNode role) {
        ShownFields fields = role.fields();
        sheet.row(
                role,
                List.of(role.name()),
                text(fields, "id"),
                text(fields, "path"),
                Principals.lines(fields.parts("trust")),
                names(fields.parts("managedPolicies")),
                names(fields.parts("inlinePolicies")));
    }

    private static List<ShownText> names(List<ShownFields> parts) {
        return parts.stream().flatMap(part -> part.text("name").stream()).toList();
    }

    private Section groups() {
        Sheet sheet = Sheet.always(
                "SECURITY GROUPS",
                "Name",
                "ID",
                "VPC",
                "Description",
                "Inbound Security Groups",
                "Inbound Rules",
                "Outbound Rules");
        for (ShownNode group : report.attachedGroups()) {
            ShownFields fields = group.fields();
            sheet.row(
                    group,
                    List.of(group.name()),
                    text(fields, "groupId"),
                    text(fields, "vpcId"),
                    text(fields, "description"),
                    report.sources(group).stream().map(report::label).toList(),
                    rules.lines(fields.parts("inbound")),
                    rules.lines(fields.parts("outbound")));
        }
        return sheet.unseen(report.unseen(ResourceKind.SECURITY_GROUP)).section();
    }

    private Section endpoints() {
        Sheet sheet = Sheet.always(
                "VPC ENDPOINTS",
                "Endpoint ID",
                "Service",
                "Type",
                "VPC",
                "Subnets",
                "Security Groups",
                "Private DNS",
                "State");
        for (ShownNode endpoint : report.described(ResourceKind.VPC_ENDPOINT)) {
            ShownFields fields = endpoint.fields();
            sheet.row(
                    endpoint,
                    List.of(endpoint.name()),
                    text(fields, "serviceName"),
                    text(fields, "type"),
                    text(fields, "vpcId"),
                    inOneLine(fields.texts("subnetIds")),
                    report.groupLabels(endpoint),
                    text(fields, "privateDns"),
                    text(fields, "state"));
        }
        return sheet.unseen(report.unseen(ResourceKind.VPC_ENDPOINT)).section();
    }

    private Section databases() {
        Sheet sheet = Sheet.always(
                "RDS INSTANCES", "Identifier", "Engine", "Status", "Endpoint", "VPC", "Security Groups", "Multi-AZ");
        for (ShownNode database : report.described(ResourceKind.DB_INSTANCE)) {
            ShownFields fields = database.fields();
            sheet.row(
                    database,
                    List.of(database.name()),
                    text(fields, "engine"),
                    text(fields, "status"),
                    text(fields, "endpoint"),
                    text(fields, "vpcId"),
                    report.groupLabels(database),
                    text(fields, "multiAz"));
        }
        return sheet.unseen(report.unseen(ResourceKind.DB_INSTANCE)).section();
    }
}
