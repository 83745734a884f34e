package io.github.alidade.source.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.alidade.model.Principal;
import io.github.alidade.model.Statement;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/// Reads documents of IAM policies, trust policies and policies of resources, in every form in which AWS and its tools
/// hand them out: as JSON, as JSON in a string, and URL-encoded.
public final class PolicyDocuments {
    private static final ObjectMapper JSON = new ObjectMapper();

    private PolicyDocuments() {}

    /// @param document JSON, or URL-encoded JSON; whatever cannot be read has no statements
    public static List<Statement> parse(String document) {
        String text = document.strip();
        // Only then: a decoder would turn the '+' of plain JSON into a blank.
        if (text.startsWith("%7B") || text.startsWith("%7b")) {
            try {
                text = URLDecoder.decode(text, StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                return List.of();
            }
        }
        try {
            JsonNode read = JSON.readTree(text);
            return read == null || !read.isObject() ? List.of() : statements(new Item(read));
        } catch (JsonProcessingException e) {
            return List.of();
        }
    }

    /// @param field holds the document in any of its forms
    static List<Statement> in(Item item, String field) {
        String text = item.text(field);
        return text == null ? statements(item.item(field)) : parse(text);
    }

    private static List<Statement> statements(Item document) {
        // One statement may stand there without a list around it.
        List<Item> written = document.node().path("Statement").isObject()
                ? List.of(document.item("Statement"))
                : document.items("Statement");
        return written.stream()
                .filter(statement -> statement.node().isObject())
                .map(PolicyDocuments::statement)
                .toList();
    }

    private static Statement statement(Item written) {
        return new Statement(
                written.text("Effect", "Deny"),
                principals(written.node().path("Principal")),
                principals(written.node().path("NotPrincipal")),
                written.texts("Action"),
                written.texts("NotAction"),
                written.texts("Resource"),
                written.texts("NotResource"),
                !written.node().path("Condition").isEmpty());
    }

    private static List<Principal> principals(JsonNode written) {
        if (written.isTextual()) {
            return List.of(new Principal(written.asText().equals("*") ? "*" : "AWS", written.asText()));
        }
        List<Principal> found = new ArrayList<>();
        Item item = new Item(written);
        for (Iterator<Map.Entry<String, JsonNode>> types = written.fields(); types.hasNext(); ) {
            String type = types.next().getKey();
            item.texts(type).forEach(value -> found.add(new Principal(type, value)));
        }
        return List.copyOf(found);
    }
}
