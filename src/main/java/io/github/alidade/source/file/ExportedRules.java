package io.github.alidade.source.file;

import io.github.alidade.model.GroupRule;
import io.github.alidade.model.Peer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads rules of groups as a text export prints them: `SG security-group-2 (sg-1) | tcp 3000`.
final class ExportedRules {
    private static final Pattern RULE = Pattern.compile("(SG|CIDR|PL) (.+) \\| (\\S+) (.+)");
    private static final Pattern PORTS = Pattern.compile("([0-9]{1,5})(?:-([0-9]{1,5}))?");
    private static final Pattern ICMP = Pattern.compile("type ([0-9]{1,3})(?: code ([0-9]{1,3}))?");

    private ExportedRules() {}

    static List<GroupRule> rules(List<String> lines) {
        return lines.stream().flatMap(ExportedRules::rule).toList();
    }

    private static Stream<GroupRule> rule(String line) {
        Matcher matcher = RULE.matcher(line);
        if (!matcher.matches()) {
            return Stream.of();
        }
        String value = matcher.group(2);
        Peer peer =
                switch (matcher.group(1)) {
                    case "SG" -> new Peer(Peer.Kind.GROUP, ExportedRow.idIn(value), null);
                    case "PL" -> new Peer(Peer.Kind.PREFIX_LIST, value, null);
                    default -> new Peer(value.contains(":") ? Peer.Kind.CIDR6 : Peer.Kind.CIDR, value, null);
                };
        String protocol = matcher.group(3).equals("all") ? "-1" : matcher.group(3);
        return Stream.of(rule(peer, protocol, matcher.group(4)));
    }

    private static GroupRule rule(Peer peer, String protocol, String ports) {
        Matcher numbers = PORTS.matcher(ports);
        if (numbers.matches()) {
            String to = numbers.group(2) == null ? numbers.group(1) : numbers.group(2);
            return new GroupRule(peer, protocol, number(numbers.group(1)), number(to), null);
        }
        Matcher icmp = ICMP.matcher(ports);
        if (icmp.matches()) {
            Integer code = icmp.group(2) == null ? Integer.valueOf(-1) : number(icmp.group(2));
            return new GroupRule(peer, protocol, number(icmp.group(1)), code, null);
        }
        // `all ports`, `all types`
        return new GroupRule(peer, protocol, null, null, null);
    }

    private static @Nullable Integer number(String text) {
        return ExportedRow.numberOf(text);
    }
}
