package io.github.alidade.redaction.audit;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Gap;
import io.github.alidade.model.Generalise;
import io.github.alidade.model.Keep;
import io.github.alidade.model.Relation;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.PublicVocabulary;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Every raw text of a topology, whatever its policy says, and texts of the machine that no export may hold.
final class RawTokens {
    static final String COMPUTER = "a name of this computer";

    private final Map<String, RawToken> tokens = new LinkedHashMap<>();
    private final TreeSet<String> kept = new TreeSet<>();
    private final Profile profile;

    private RawTokens(Profile profile) {
        this.profile = profile;
    }

    /// @param profile decides which words of AWS stay
    /// @param extra names of the user, machine, profile, home folder and opened files
    static RawTokens of(Topology topology, Profile profile, Collection<String> extra) {
        RawTokens all = new RawTokens(profile);
        for (Resource resource : topology.resources()) {
            all.record((Record) resource, resource.getClass().getSimpleName(), Optional.of(resource.id()));
        }
        for (Relation relation : topology.relations()) {
            all.record(relation, "Relation", Optional.of(relation.source()));
        }
        for (Gap gap : topology.gaps()) {
            all.record(gap, "Gap", Optional.ofNullable(gap.about()));
            all.kept.add(gap.permission());
        }
        extra.forEach(text -> all.add(COMPUTER, text, Optional.empty()));
        return all;
    }

    /// Of equal texts, the first.
    List<RawToken> all() {
        return List.copyOf(tokens.values());
    }

    /// What stays of the words that the model declares kept and that are of the closed vocabulary, under the profile.
    Collection<String> kept() {
        return List.copyOf(kept);
    }

    /// A component with what is declared on it; asking anew for each record is slow.
    private record Slot(
            String name,
            Method accessor,
            @Nullable Keep keep,
            @Nullable Generalise generalise) {
        static Slot of(RecordComponent component) {
            return new Slot(
                    component.getName(),
                    component.getAccessor(),
                    component.getAnnotation(Keep.class),
                    component.getAnnotation(Generalise.class));
        }

        @Nullable
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A component of the model cannot be read", e);
            }
        }

        Optional<String> stays(String text, Profile profile) {
            if (keep != null) {
                return PublicVocabulary.kept(keep.value(), text, profile);
            }
            return generalise == null ? Optional.empty() : PublicVocabulary.kept(generalise.value(), text, profile);
        }
    }

    private static final ClassValue<List<Slot>> SLOTS = new ClassValue<>() {
        @Override
        protected List<Slot> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Slot::of).toList();
        }
    };

    private void record(Record record, String path, Optional<ResourceId> owner) {
        for (Slot slot : SLOTS.get(record.getClass())) {
            value(slot.of(record), slot, path + "." + slot.name(), owner);
        }
    }

    private void value(@Nullable Object value, Slot slot, String path, Optional<ResourceId> owner) {
        switch (value) {
            case null -> {}
            case String text -> {
                Optional<String> stays = slot.stays(text, profile);
                stays.ifPresent(kept::add);
                if (!stays.equals(Optional.of(text))) {
                    add(path, text, owner);
                }
            }
            case ResourceId id -> add(path, id.value(), owner);
            case Record part -> record(part, path, owner);
            case Collection<?> values -> values.forEach(each -> value(each, slot, path, owner));
            // Numbers, booleans and the program's own enums: too short, and words of the program.
            case Number number -> {}
            case Boolean yes -> {}
            case Enum<?> word -> {}
            default -> throw new IllegalStateException("The audit cannot read the component " + path);
        }
    }

    private void add(String path, String text, Optional<ResourceId> owner) {
        if (!text.isBlank()) {
            tokens.putIfAbsent(text, new RawToken(path, text, owner));
        }
    }
}
