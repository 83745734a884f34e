package io.github.alidade;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.model.Alias;
import io.github.alidade.model.Drop;
import io.github.alidade.model.Generalise;
import io.github.alidade.model.Keep;
import io.github.alidade.model.Parts;
import io.github.alidade.model.Resource;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// The README's table of what is shown publicly is the model's own declarations; `-Dalidade.regenerate=true` writes it
/// anew.
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- exposure: made from the model's declarations -->\n";
    private static final String END = "<!-- end of exposure -->";

    @Test
    void theTableOfWhatIsShownPubliclyIsTheModelsOwn() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        assertThat(begin).isGreaterThanOrEqualTo(BEGIN.length());
        assertThat(end).isGreaterThanOrEqualTo(begin);
        if (Boolean.getBoolean("alidade.regenerate")) {
            Files.writeString(README, readme.substring(0, begin) + table() + readme.substring(end));
            return;
        }
        assertThat(readme.substring(begin, end)).isEqualTo(table());
    }

    private static String table() {
        StringBuilder table =
                new StringBuilder("| what | kept | alias | made broader | never |\n| --- | --- | --- | --- | --- |\n");
        Arrays.stream(Resource.class.getPermittedSubclasses())
                .sorted(Comparator.comparing(Class::getSimpleName))
                .forEach(kind -> {
                    TreeMap<String, Set<String>> columns = new TreeMap<>();
                    collect(kind, "", columns, new LinkedHashSet<>());
                    table.append("| ").append(kind.getSimpleName());
                    for (String column : new String[] {"keep", "alias", "broader", "drop"}) {
                        Set<String> names = columns.getOrDefault(column, Set.of());
                        table.append(" | ").append(names.isEmpty() ? "" : String.join(", ", names));
                    }
                    table.append(" |\n");
                });
        return table.toString();
    }

    private static void collect(
            Class<?> type, String prefix, TreeMap<String, Set<String>> columns, Set<Class<?>> seen) {
        if (!seen.add(type)) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + component.getName();
            if (component.isAnnotationPresent(Parts.class)) {
                if (!component.getName().equals("home")) {
                    collect(partOf(component), name + ".", columns, seen);
                }
            } else {
                columns.computeIfAbsent(columnOf(component), key -> new LinkedHashSet<>())
                        .add(name);
            }
        }
        seen.remove(type);
    }

    private static Class<?> partOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    private static String columnOf(RecordComponent component) {
        if (component.isAnnotationPresent(Keep.class)) {
            return "keep";
        }
        if (component.isAnnotationPresent(Alias.class)) {
            return "alias";
        }
        if (component.isAnnotationPresent(Generalise.class)) {
            return "broader";
        }
        assertThat(component.isAnnotationPresent(Drop.class))
                .as(component.toString())
                .isTrue();
        return "drop";
    }
}
