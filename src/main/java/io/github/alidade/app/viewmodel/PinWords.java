package io.github.alidade.app.viewmodel;

import io.github.alidade.layout.Group;
import io.github.alidade.layout.Pins;
import io.github.alidade.layout.Point;
import io.github.alidade.redaction.Identities;
import io.github.alidade.redaction.NodeKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Nodes and pins in words that can be kept in a file: keyed hashes, no name of an account.
final class PinWords {
    private final Identities identities;

    PinWords(Identities identities) {
        this.identities = identities;
    }

    String write(Pins pins) {
        return written(pins).collect(Collectors.joining(","));
    }

    /// @param before what was kept before: pins of what is not there stay
    String write(Pins pins, String before) {
        Stream<String> absent =
                parts(before).filter(part -> key(part.split(":", 2)[0]).isEmpty());
        return Stream.concat(written(pins), absent).collect(Collectors.joining(","));
    }

    private Stream<String> written(Pins pins) {
        return pins.positions().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(pin -> name(pin.getKey()).stream().map(name -> "%s:%d:%d"
                        .formatted(
                                name,
                                Math.round(pin.getValue().x()),
                                Math.round(pin.getValue().y()))));
    }

    /// What is not there, and what is no pin, is left out.
    Pins read(String words) {
        Map<NodeKey, Point> positions = new HashMap<>();
        parts(words).forEach(part -> {
            String[] pin = part.split(":", -1);
            if (pin.length == 3) {
                key(pin[0]).ifPresent(key -> positions.put(key, new Point(number(pin[1]), number(pin[2]))));
            }
        });
        return new Pins(positions);
    }

    /// A group without a frame is named after its first member and what it is.
    Optional<String> name(NodeKey key) {
        int what = Group.whatOf(key);
        return identities.name(Group.memberOf(key)).map(name -> what < 0 ? name : name + "." + what);
    }

    Optional<NodeKey> key(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return identities.key(name);
        }
        int what = number(name.substring(dot + 1));
        return what < 0 || what >= Group.What.values().length
                ? Optional.empty()
                : identities.key(name.substring(0, dot)).map(member -> Group.keyOf(member, what));
    }

    static Stream<String> parts(String words) {
        return Arrays.stream(words.split(",", -1)).filter(part -> !part.isBlank());
    }

    static int number(String text) {
        return text.matches("-?[0-9]{1,7}") ? Integer.parseInt(text) : 0;
    }
}
