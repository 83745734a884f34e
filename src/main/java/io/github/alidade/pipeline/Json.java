package io.github.alidade.pipeline;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Writes small JSON answers with the same line ends on every machine.
final class Json {
    private final ObjectNode node;

    private Json(ObjectNode node) {
        this.node = node;
    }

    static String object(Consumer<Json> fill) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        fill.accept(new Json(root));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            return new ObjectMapper().writer(printer).writeValueAsString(root) + "\n";
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    void text(String name, String value) {
        node.put(name, value);
    }

    void number(String name, long value) {
        node.put(name, value);
    }

    void truth(String name, boolean value) {
        node.put(name, value);
    }

    void object(String name, Consumer<Json> fill) {
        fill.accept(new Json(node.putObject(name)));
    }

    <T> void array(String name, List<T> values, BiConsumer<T, Json> fill) {
        ArrayNode array = node.putArray(name);
        values.forEach(value -> fill.accept(value, new Json(array.addObject())));
    }

    void texts(String name, List<String> values) {
        ArrayNode array = node.putArray(name);
        values.forEach(array::add);
    }
}
