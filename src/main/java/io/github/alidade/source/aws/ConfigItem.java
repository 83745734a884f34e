package io.github.alidade.source.aws;

import io.github.alidade.model.Home;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Statement;
import io.github.alidade.source.file.PolicyDocuments;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;

/// An object of what AWS Config has recorded. It spells `DBInstanceArn` in three ways, depending on how old a type is,
/// so the case of letters does not matter.
record ConfigItem(JsonNode node) {
    static ConfigItem parse(String json) {
        return new ConfigItem(JsonNode.parser().parse(json));
    }

    Optional<ConfigItem> find(String field) {
        if (!node.isObject()) {
            return Optional.empty();
        }
        return node.asObject().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(field))
                .map(Map.Entry::getValue)
                .filter(value -> !value.isNull())
                .findFirst()
                .map(ConfigItem::new);
    }

    /// The object in a field, which some types have as JSON in a text; an empty one if there is none.
    ConfigItem item(String field) {
        ConfigItem found = find(field).orElseGet(() -> new ConfigItem(JsonNode.emptyObjectNode()));
        if (found.node.isString() && found.node.asString().strip().startsWith("{")) {
            return parse(found.node.asString());
        }
        return found;
    }

    @Nullable
    String text(String field) {
        return find(field)
                .map(ConfigItem::node)
                .filter(value -> value.isString() || value.isNumber() || value.isBoolean())
                .map(JsonNode::text)
                .map(Texts::orNull)
                .orElse(null);
    }

    String text(String field, String otherwise) {
        return Objects.requireNonNullElse(text(field), otherwise);
    }

    @Nullable
    Integer number(String field) {
        String text = text(field);
        return text == null || !text.matches("-?[0-9]{1,9}") ? null : Integer.valueOf(text);
    }

    @Nullable
    Boolean flag(String field) {
        String text = text(field);
        return text == null ? null : Boolean.valueOf(text);
    }

    boolean is(String field) {
        return Boolean.TRUE.equals(flag(field));
    }

    List<ConfigItem> items(String field) {
        return find(field)
                .map(ConfigItem::node)
                .filter(JsonNode::isArray)
                .map(list -> list.asArray().stream().map(ConfigItem::new).toList())
                .orElse(List.of());
    }

    /// The texts of a list.
    List<String> texts(String field) {
        return items(field).stream()
                .map(ConfigItem::node)
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .filter(Texts::said)
                .distinct()
                .toList();
    }

    /// One text of each object of a list.
    List<String> textsIn(String field, String inner) {
        return items(field).stream()
                .map(item -> item.text(inner))
                .filter(Texts::said)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
    }

    @Nullable
    ResourceId arn(String field) {
        String text = text(field);
        return text == null ? null : ResourceId.arn(text);
    }

    List<Statement> policy(String field) {
        return find(field)
                .map(ConfigItem::node)
                .map(value -> PolicyDocuments.parse(value.isString() ? value.asString() : value.toString()))
                .orElse(List.of());
    }

    /// The value of the tag `Name`.
    @Nullable
    String nameTag() {
        return items("tags").stream()
                .filter(tag -> "Name".equals(tag.text("key")))
                .map(tag -> tag.text("value"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Where the row of a query says that the resource lives.
    Home home() {
        return new Home(text("accountId", ""), text("awsRegion", ""));
    }
}
