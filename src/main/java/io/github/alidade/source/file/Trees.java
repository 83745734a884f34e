package io.github.alidade.source.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/// Reads one value after another out of a stream. A value may have so many parts and no more, so that a file that is
/// one huge record cannot use up the memory.
final class Trees {
    private static final int MOST_PARTS = 3_000_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String name;
    private final JsonParser parser;
    private int parts;

    private Trees(String name, JsonParser parser) {
        this.name = name;
        this.parser = parser;
    }

    /// The value that the parser stands at; the parser ends at its last token.
    static JsonNode read(String name, JsonParser parser) throws IOException {
        return new Trees(name, parser).value(parser.currentToken());
    }

    private JsonNode value(JsonToken token) throws IOException {
        if (++parts > MOST_PARTS) {
            throw new Opened.TooLong("%s has a single record with more than %d parts; that is no answer of AWS."
                    .formatted(name, MOST_PARTS));
        }
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> NODES.textNode(parser.getText());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            default -> NODES.nullNode();
        };
    }

    private JsonNode number() throws IOException {
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT
                && parser.getNumberType() == JsonParser.NumberType.INT) {
            return NODES.numberNode(parser.getIntValue());
        }
        // Times and sizes: kept as they are written, nobody counts with them.
        return NODES.textNode(parser.getText());
    }

    private ObjectNode object() throws IOException {
        ObjectNode object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String field = parser.currentName();
            object.set(field, value(parser.nextToken()));
        }
        return object;
    }

    private ArrayNode array() throws IOException {
        ArrayNode array = NODES.arrayNode();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (token == null) {
                break;
            }
            array.add(value(token));
        }
        return array;
    }
}
