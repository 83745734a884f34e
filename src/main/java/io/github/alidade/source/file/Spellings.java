package io.github.alidade.source.file;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Finds the thing that a file's name or an option means, in whatever spelling: `app_edge_50dc` for
/// `...:loadbalancer/app/edge/50dc`. What two things could mean is nobody's.
final class Spellings {
    private static final String SEVERAL = "";

    private final Set<String> ids = new HashSet<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<String, String> byEnding = new HashMap<>();

    void add(String id, String... names) {
        if (!ids.add(id)) {
            return;
        }
        for (String name : names) {
            put(byName, squeezed(name), id);
        }
        for (int from = 0; from >= 0; from = next(id, from)) {
            put(byEnding, squeezed(id.substring(from)), id);
        }
    }

    Optional<String> find(String written) {
        if (ids.contains(written)) {
            return Optional.of(written);
        }
        String squeezed = squeezed(written);
        String named = byName.get(squeezed);
        String found = named == null || named.equals(SEVERAL) ? byEnding.get(squeezed) : named;
        return found == null || found.equals(SEVERAL) ? Optional.empty() : Optional.of(found);
    }

    private static void put(Map<String, String> map, String key, String id) {
        if (!key.isEmpty()) {
            map.merge(key, id, (one, other) -> one.equals(other) ? one : SEVERAL);
        }
    }

    private static int next(String id, int from) {
        for (int i = from; i < id.length(); i++) {
            if (id.charAt(i) == ':' || id.charAt(i) == '/') {
                return i + 1 < id.length() ? i + 1 : -1;
            }
        }
        return -1;
    }

    private static String squeezed(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                letters.append(Character.toLowerCase(c));
            }
        }
        return letters.toString();
    }
}
