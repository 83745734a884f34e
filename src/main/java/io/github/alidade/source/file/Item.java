package io.github.alidade.source.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One JSON object of an answer. Whatever is absent, null or of another type than expected reads as nothing.
record Item(JsonNode node) {
    /// A text; numbers and booleans as they are written. Null if there is none, or only blanks.
    @Nullable
    String text(String field) {
        return textOf(node.path(field));
    }

    String text(String field, String otherwise) {
        String text = text(field);
        return text == null ? otherwise : text;
    }

    @Nullable
    Integer number(String field) {
        JsonNode value = node.path(field);
        if (value.canConvertToInt() && value.isNumber()) {
            return value.intValue();
        }
        String text = textOf(value);
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    @Nullable
    Boolean flag(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        return text.equalsIgnoreCase("true") ? Boolean.TRUE : text.equalsIgnoreCase("false") ? Boolean.FALSE : null;
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(flag(field));
    }

    boolean has(String field) {
        return !node.path(field).isMissingNode() && !node.path(field).isNull();
    }

    /// The object in a field; an empty one if there is none.
    Item item(String field) {
        return new Item(node.path(field));
    }

    /// The objects in the list that a field holds.
    List<Item> items(String field) {
        return list(field, Item::new);
    }

    /// The texts in the list that a field holds, or the one text that it is; each once.
    List<String> texts(String field) {
        JsonNode value = node.path(field);
        if (!value.isArray()) {
            String text = textOf(value);
            return text == null ? List.of() : List.of(text);
        }
        return distinct(list(field, element -> textOf(element)));
    }

    /// One text of each object in the list that a field holds; each once.
    List<String> textsIn(String field, String inner) {
        return distinct(list(field, element -> textOf(element.path(inner))));
    }

    /// The value of the tag `Name`.
    @Nullable
    String nameTag() {
        for (Item tag : items("Tags")) {
            if ("Name".equals(tag.text("Key"))) {
                return tag.text("Value");
            }
        }
        return null;
    }

    private <T> List<T> list(String field, Function<JsonNode, @Nullable T> read) {
        List<T> found = new ArrayList<>();
        JsonNode value = node.path(field);
        if (value.isArray()) {
            for (JsonNode element : value) {
                T one = read.apply(element);
                if (one != null) {
                    found.add(one);
                }
            }
        }
        return found;
    }

    private static List<String> distinct(List<String> texts) {
        Set<String> once = new LinkedHashSet<>(texts);
        return List.copyOf(once);
    }

    private static @Nullable String textOf(JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            return null;
        }
        String text = value.asText();
        return text.isBlank() ? null : text;
    }
}
