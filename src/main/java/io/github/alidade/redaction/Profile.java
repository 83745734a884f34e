package io.github.alidade.redaction;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How strict [Exposure#PUBLIC] is: a level, and what the user changed of it. The registry of declared components is
/// the same for all profiles.
///
/// @param changes what differs from the level, each one of the aspect's choices
public record Profile(Level level, Map<Aspect, Treatment> changes) {

    /// Where a profile starts from.
    public enum Level {
        /// What the original tool's public export shows, byte for byte: regions, ports, counts and engines stay.
        SEED("seed"),
        /// Regions are numbered, no constant merges two things, numbers say nothing of names or order.
        DEFAULT("default"),
        /// Also ports, counts, engines and types are made broader.
        STRICT("strict");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /// The word on the command line.
        public String word() {
            return word;
        }
    }

    public static final Profile SEED = new Profile(Level.SEED, Map.of());
    public static final Profile DEFAULT = new Profile(Level.DEFAULT, Map.of());
    public static final Profile STRICT = new Profile(Level.STRICT, Map.of());

    /// @throws IllegalArgumentException if a change is none of its aspect's choices
    public Profile {
        Map<Aspect, Treatment> real = new EnumMap<>(Aspect.class);
        for (Map.Entry<Aspect, Treatment> change : changes.entrySet()) {
            Aspect aspect = change.getKey();
            if (!aspect.choices().contains(change.getValue())) {
                throw new IllegalArgumentException(
                        aspect.word() + " cannot be " + change.getValue().word());
            }
            if (aspect.in(level) != change.getValue()) {
                real.put(aspect, change.getValue());
            }
        }
        changes = Collections.unmodifiableMap(real);
    }

    public static List<Profile> all() {
        return List.of(SEED, DEFAULT, STRICT);
    }

    /// What is made of an aspect.
    public Treatment of(Aspect aspect) {
        return changes.getOrDefault(aspect, aspect.in(level));
    }

    /// The same profile with one aspect treated otherwise.
    public Profile with(Aspect aspect, Treatment treatment) {
        Map<Aspect, Treatment> all = new EnumMap<>(Aspect.class);
        all.putAll(changes);
        all.put(aspect, treatment);
        return new Profile(level, all);
    }

    /// The aspects that tell more than the level would.
    public List<Aspect> loosened() {
        return changed(true);
    }

    /// The aspects that tell less than the level would.
    public List<Aspect> tightened() {
        return changed(false);
    }

    private List<Aspect> changed(boolean looser) {
        return changes.keySet().stream()
                .filter(aspect -> looser(aspect) == looser)
                .toList();
    }

    private boolean looser(Aspect aspect) {
        return aspect.choices().indexOf(of(aspect)) < aspect.choices().indexOf(aspect.in(level));
    }

    /// The profile that decides who has which number: loosening one thing renumbers nothing, and what is hidden has
    /// no say.
    Profile numbering() {
        Map<Aspect, Treatment> tighter = new EnumMap<>(Aspect.class);
        tightened().forEach(aspect -> tighter.put(aspect, of(aspect)));
        return new Profile(level, tighter);
    }

    /// Whether numbers follow the structure alone, and not the order in which things were collected.
    boolean structural() {
        return level != Level.SEED;
    }

    /// The profile in one word: `default`, `strict,regions=kept`.
    public String word() {
        return Stream.concat(
                        Stream.of(level.word()),
                        changes.entrySet().stream()
                                .map(change -> change.getKey().word() + "="
                                        + change.getValue().word()))
                .collect(Collectors.joining(","));
    }

    /// Reads what [#word()] wrote.
    public static Optional<Profile> named(String word) {
        String[] parts = word.strip().split(",", -1);
        Optional<Level> level = Arrays.stream(Level.values())
                .filter(known -> known.word().equals(parts[0].strip()))
                .findFirst();
        Map<Aspect, Treatment> changes = new EnumMap<>(Aspect.class);
        for (int i = 1; i < parts.length; i++) {
            String[] change = parts[i].strip().split("=", 2);
            Optional<Aspect> aspect = Aspect.named(change[0]);
            Optional<Treatment> treatment = aspect.flatMap(known -> known.choices().stream()
                    .filter(choice -> change.length == 2 && choice.word().equals(change[1]))
                    .findFirst());
            if (treatment.isEmpty()) {
                return Optional.empty();
            }
            changes.put(aspect.orElseThrow(), treatment.get());
        }
        return level.map(known -> new Profile(known, changes));
    }
}
