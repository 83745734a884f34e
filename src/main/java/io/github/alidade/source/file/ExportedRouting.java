package io.github.alidade.source.file;

import io.github.alidade.model.Action;
import io.github.alidade.model.Condition;
import io.github.alidade.model.Listener;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.LoadBalancer;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.TargetGroup;
import io.github.alidade.model.WeightedTargetGroup;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The sections ALB, ALB LISTENERS and ALB LISTENER RULES of a text export.
final class ExportedRouting {
    private final Export export;

    ExportedRouting(Export export) {
        this.export = export;
    }

    /// To be read after the services, which tell whose a target group is.
    void read() {
        loadBalancers();
        listeners();
        rules();
        targetGroups();
    }

    private void loadBalancers() {
        export.rows("ALB").forEach(row -> row.texts("Name")
                .forEach(name -> export.add(new LoadBalancer(
                        export.id(ResourceKind.LOAD_BALANCER, name),
                        export.home(),
                        name,
                        row.text("Type", "application"),
                        row.text("Scheme"),
                        row.text("State"),
                        row.text("DNS"),
                        row.text("VPC"),
                        row.inOneLine("Subnets"),
                        row.inOneLine("Security Groups")))));
    }

    private void listeners() {
        export.rows("ALB LISTENERS").forEach(row -> row.texts("Listener")
                .forEach(name -> export.add(new Listener(
                        export.id(ResourceKind.LISTENER, name),
                        export.home(),
                        export.id(ResourceKind.LOAD_BALANCER, balancerOf(row)),
                        row.text("Protocol"),
                        row.number("Port"),
                        row.items("Certificates", Unwrapping.ARNS),
                        actions(row, "Action Types")))));
    }

    /// The table does not say whose a listener is; the balancer of its target group is told by the services.
    private String balancerOf(ExportedRow listener) {
        List<String> all =
                export.rows("ALB").flatMap(row -> row.texts("Name").stream()).toList();
        for (String group : listener.items("Target Groups", Unwrapping.WORDS)) {
            for (String balancer : export.balancers().getOrDefault(group, Set.of())) {
                return balancer;
            }
        }
        return all.isEmpty() ? "load-balancer" : all.getFirst();
    }

    private List<Action> actions(ExportedRow row, String column) {
        List<WeightedTargetGroup> groups = row.items("Target Groups", Unwrapping.WORDS).stream()
                .map(group -> new WeightedTargetGroup(export.id(ResourceKind.TARGET_GROUP, group), null))
                .toList();
        return row.inOneLine(column).stream()
                .map(type -> new Action(type, null, type.equals("forward") ? groups : List.of(), null, null))
                .toList();
    }

    private void rules() {
        export.rows("ALB LISTENER RULES").forEach(row -> row.texts("Rule")
                .forEach(name -> export.add(new ListenerRule(
                        export.id(ResourceKind.LISTENER_RULE, name),
                        export.home(),
                        export.id(ResourceKind.LISTENER, row.text("Listener", "listener")),
                        row.text("Priority", "default"),
                        conditions(row),
                        actions(row, "Actions")))));
    }

    /// `host-header: 2 values` says how many; the values themselves are nowhere.
    private static List<Condition> conditions(ExportedRow row) {
        List<Condition> conditions = new ArrayList<>();
        for (String item : row.items("Conditions", Unwrapping.CONDITIONS)) {
            String[] parts = item.split(": ", 2);
            if (parts.length == 2) {
                Integer count = ExportedRow.numberOf(parts[1].replaceFirst(" .*", ""));
                List<String> values = new ArrayList<>();
                for (int i = 1; count != null && i <= Math.min(count, 100); i++) {
                    values.add("value-" + i);
                }
                conditions.add(new Condition(parts[0], values.isEmpty() ? List.of(parts[1]) : values));
            }
        }
        return conditions;
    }

    private void targetGroups() {
        Set<String> names = new LinkedHashSet<>();
        export.rows("ALB LISTENERS").forEach(row -> names.addAll(row.items("Target Groups", Unwrapping.WORDS)));
        export.rows("ALB LISTENER RULES").forEach(row -> names.addAll(row.items("Target Groups", Unwrapping.WORDS)));
        names.addAll(export.balancers().keySet());
        for (String name : names) {
            List<ResourceId> users = export.balancers().getOrDefault(name, Set.of()).stream()
                    .map(balancer -> export.id(ResourceKind.LOAD_BALANCER, balancer))
                    .toList();
            export.add(new TargetGroup(
                    export.id(ResourceKind.TARGET_GROUP, name),
                    export.home(),
                    name,
                    null,
                    null,
                    null,
                    null,
                    null,
                    users,
                    List.of(),
                    false));
        }
    }
}
