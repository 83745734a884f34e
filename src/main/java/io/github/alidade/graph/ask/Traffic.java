package io.github.alidade.graph.ask;

import io.github.alidade.model.GroupRule;
import java.util.Locale;

/// What one would send: a protocol and ports. `any` means that it is not known which ports there are.
///
/// @param protocol AWS's word, such as `tcp`, or `-1` for all
public record Traffic(String protocol, int from, int to) {
    public static final String ALL = "-1";
    private static final int LAST = 65535;

    /// TCP on a port that nobody told.
    public static final Traffic ANY_TCP = new Traffic("tcp", 0, LAST);

    public static Traffic tcp(int port) {
        return new Traffic("tcp", port, port);
    }

    public static Traffic of(GroupRule rule) {
        String protocol = protocol(rule.protocol());
        boolean ports = protocol.equals("tcp") || protocol.equals("udp");
        Integer from = rule.fromPort();
        Integer to = rule.toPort();
        if (!ports || from == null || from < 0) {
            return new Traffic(protocol, 0, LAST);
        }
        return new Traffic(protocol, from, to == null || to < 0 ? LAST : to);
    }

    /// One word for each protocol, however AWS wrote it.
    private static String protocol(String written) {
        String word = written.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "6" -> "tcp";
            case "17" -> "udp";
            case "1" -> "icmp";
            case "58" -> "icmpv6";
            case "all", "" -> ALL;
            default -> word;
        };
    }

    /// Whether it is one port.
    public boolean single() {
        return from == to;
    }

    /// Whether it is all ports of its protocol.
    public boolean allPorts() {
        return from == 0 && to == LAST;
    }

    /// Whether something of what is asked for passes here: of several ports, one is enough.
    boolean passes(Traffic asked) {
        return (protocol.equals(ALL) || asked.protocol.equals(ALL) || protocol.equals(asked.protocol))
                && from <= asked.to
                && asked.from <= to;
    }
}
