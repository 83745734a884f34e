package io.github.alidade.source.file;

import io.github.alidade.model.DbInstance;
import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.Gap;
import io.github.alidade.model.HostedZone;
import io.github.alidade.model.InlinePolicy;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.ManagedPolicy;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Role;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.model.VpcEndpoint;
import io.github.alidade.source.Identities;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.List;
import java.util.Map;

/// Turns the tables of a text export into an inventory.
final class ExportedTables {
    private final Export export;

    ExportedTables(Map<String, TextTable> tables) {
        this.export = new Export(tables);
    }

    Inventory inventory(boolean alreadyPublic, List<Gap> gaps) {
        records();
        new ExportedServices(export).read();
        new ExportedRouting(export).read();
        roles();
        groups();
        endpoints();
        databases();
        return export.inventory(alreadyPublic, gaps);
    }

    private void records() {
        export.rows("ROUTE53").forEach(row -> {
            String zone = row.text("Hosted Zone", "zone");
            String name = row.text("Record", zone);
            String type = row.text("Type", "A");
            ResourceId zoneId = Identities.hostedZone(export.home(), zone);
            export.add(new HostedZone(zoneId, export.home().global(), zone, zone, false));
            boolean cname = type.equals("CNAME");
            String target = row.text("Target");
            export.add(new DnsRecord(
                    Identities.dnsRecord(zoneId, name, type, null),
                    export.home().global(),
                    zoneId,
                    name,
                    type,
                    cname ? null : target,
                    cname && target != null ? List.of(target) : List.of(),
                    List.of(),
                    null));
        });
    }

    private void roles() {
        export.rows("IAM ROLES").forEach(row -> row.texts("Role").forEach(name -> {
            ResourceId id = export.role(name);
            if (id != null) {
                export.add(new Role(
                        id,
                        export.home().global(),
                        name,
                        row.text("Path", "/"),
                        null,
                        ExportedPrincipals.trust(row.items("Principal", Unwrapping.PRINCIPALS)),
                        row.items("Managed Policies", Unwrapping.WORDS).stream()
                                .map(policy -> new ManagedPolicy(policy, policy, List.of(), false))
                                .toList(),
                        row.items("Inline Policies", Unwrapping.WORDS).stream()
                                .map(policy -> new InlinePolicy(policy, List.of(), false))
                                .toList()));
            }
        }));
    }

    private void groups() {
        export.rows("SECURITY GROUPS").forEach(row -> row.texts("ID")
                .forEach(groupId -> export.add(new SecurityGroup(
                        Identities.ofId(export.home(), groupId),
                        export.home(),
                        groupId,
                        row.text("Name", groupId),
                        row.text("Description"),
                        row.text("VPC"),
                        ExportedRules.rules(row.items("Inbound Rules", Unwrapping.RULES)),
                        ExportedRules.rules(row.items("Outbound Rules", Unwrapping.RULES))))));
    }

    private void endpoints() {
        export.rows("VPC ENDPOINTS").forEach(row -> row.texts("Endpoint ID")
                .forEach(id -> export.add(new VpcEndpoint(
                        Identities.ofId(export.home(), id),
                        export.home(),
                        id,
                        row.text("Service", "other"),
                        row.text("Type"),
                        row.text("State"),
                        row.text("VPC"),
                        row.inOneLine("Subnets"),
                        List.of(),
                        row.groupIds("Security Groups"),
                        row.flag("Private DNS")))));
    }

    private void databases() {
        export.rows("RDS INSTANCES").forEach(row -> row.texts("Identifier")
                .forEach(identifier -> export.add(new DbInstance(
                        export.id(ResourceKind.DB_INSTANCE, identifier),
                        export.home(),
                        identifier,
                        row.text("Engine"),
                        null,
                        row.text("Status"),
                        row.text("Endpoint"),
                        null,
                        row.text("VPC"),
                        List.of(),
                        row.groupIds("Security Groups"),
                        row.flag("Multi-AZ"),
                        null,
                        null))));
    }
}
