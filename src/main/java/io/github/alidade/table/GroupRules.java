package io.github.alidade.table;

import io.github.alidade.redaction.ShownFields;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownValue;
import java.util.List;
import java.util.Locale;

/// Rules of security groups in words: `SG security-group-2 (sg-1) | tcp 3000`.
final class GroupRules {
    private final Report report;

    GroupRules(Report report) {
        this.report = report;
    }

    /// One line per rule, in the order in which AWS lists them.
    List<ShownText> lines(List<ShownFields> rules) {
        return rules.stream()
                .map(rule -> ShownText.format("%s | %s", peer(rule), ports(rule)))
                .toList();
    }

    private ShownText peer(ShownFields rule) {
        ShownFields peer = rule.parts("peer").getFirst();
        ShownText text = peer.text("value").orElse(ShownText.NONE);
        return switch (peer.text("kind").map(ShownText::text).orElse("")) {
            case "group" ->
                ShownText.format(
                        "SG %s", peer.value("value").<ShownText>map(this::label).orElse(ShownText.NONE));
            case "prefix-list" ->
                ShownText.format(
                        "PL %s",
                        report.node(peer.link("value")).map(node -> node.name()).orElse(text));
            default -> ShownText.format("CIDR %s", text);
        };
    }

    private ShownText label(ShownValue value) {
        return report.label(value);
    }

    private static ShownText ports(ShownFields rule) {
        ShownText protocol = rule.text("protocol").orElse(ShownText.NONE);
        if (protocol.text().equals("-1")) {
            return ShownText.words("all all ports");
        }
        ShownText from = rule.text("fromPort").orElse(ShownText.NONE);
        ShownText to = rule.text("toPort").orElse(from);
        if (protocol.text().toLowerCase(Locale.ROOT).startsWith("icmp")) {
            return icmp(protocol, from, to);
        }
        if (from.isEmpty() || from.text().equals("-1")) {
            return ShownText.format("%s all ports", protocol);
        }
        return from.equals(to)
                ? ShownText.format("%s %s", protocol, from)
                : ShownText.format("%s %s-%s", protocol, from, to);
    }

    /// For ICMP the ports are type and code; -1 is all.
    private static ShownText icmp(ShownText protocol, ShownText type, ShownText code) {
        if (type.isEmpty() || type.text().equals("-1")) {
            return ShownText.format("%s all types", protocol);
        }
        return code.isEmpty() || code.text().equals("-1")
                ? ShownText.format("%s type %s", protocol, type)
                : ShownText.format("%s type %s code %s", protocol, type, code);
    }
}
