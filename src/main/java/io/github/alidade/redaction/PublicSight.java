package io.github.alidade.redaction;

import io.github.alidade.model.AliasKind;
import io.github.alidade.model.Broader;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Principal;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Words;
import io.github.alidade.redaction.ShownText.Origin;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Aliases, constants, and words of closed vocabularies.
final class PublicSight implements Sight {
    private record Word(Words words, Object value) {}

    private final Names names;
    private final Map<Word, ShownText> words = new HashMap<>();

    PublicSight(Names names) {
        this.names = names;
    }

    @Override
    public Exposure exposure() {
        return Exposure.PUBLIC;
    }

    @Override
    public ShownText id(Resource resource) {
        return ShownText.of(Origin.ALIAS, names.id(resource));
    }

    @Override
    public ShownText name(Resource resource) {
        return ShownText.of(Origin.ALIAS, names.name(resource));
    }

    @Override
    public ShownText account(String raw) {
        return ShownText.of(Origin.ALIAS, names.account(raw));
    }

    @Override
    public ShownText region(String raw) {
        return ShownText.of(Origin.KEPT, PublicWords.region(raw));
    }

    @Override
    public ShownText keep(Words words, Object value) {
        return this.words.computeIfAbsent(new Word(words, value), word -> PublicWords.keep(words, value));
    }

    @Override
    public ShownText alias(AliasKind kind, Object raw, At at) {
        String alias;
        if (raw instanceof ResourceId identity) {
            alias = at.owner() == at.resource() && identity.equals(at.resource().id())
                    ? names.identity(at.resource())
                    : names.id(identity);
        } else {
            alias = names.text(kind, raw.toString(), at);
        }
        return ShownText.of(Origin.ALIAS, alias);
    }

    @Override
    public ShownText generalise(Broader broader, String raw, At at) {
        return switch (broader) {
            case DESCRIPTION -> ShownText.of(Origin.CONSTANT, PublicWords.DESCRIPTION);
            case IAM_PATH -> ShownText.of(Origin.CONSTANT, PublicWords.IAM_PATH);
            case MAJOR_VERSION -> ShownText.of(Origin.KEPT, PublicWords.majorVersion(raw));
            case ADDRESS_RANGE -> ShownText.of(Origin.ALIAS, peer(raw, at));
            case PRINCIPAL -> principal(raw, at);
            case ENDPOINT_SERVICE ->
                ShownText.of(AwsWords.endpointService(raw) ? Origin.KEPT : Origin.ALIAS, names.endpointService(raw));
            case COUNT -> ShownText.of(Origin.CONSTANT, "1 value");
            case REGION -> region(raw);
        };
    }

    private String peer(String raw, At at) {
        return at.owner() instanceof Peer peer
                ? switch (peer.kind()) {
                    case GROUP -> names.text(AliasKind.SECURITY_GROUP_ID, raw, at);
                    case CIDR, CIDR6 -> names.addressRange(raw);
                    case PREFIX_LIST -> names.text(AliasKind.PREFIX_LIST, raw, at);
                }
                : names.addressRange(raw);
    }

    private ShownText principal(String raw, At at) {
        String type =
                at.owner() instanceof Principal principal ? principal.type().toLowerCase(Locale.ROOT) : "";
        return switch (type) {
            case "service" -> ShownText.of(Origin.KEPT, AwsWords.principal(raw) ? raw : PublicWords.OTHER);
            case "federated" -> ShownText.of(Origin.CONSTANT, PublicWords.FEDERATED);
            default -> ShownText.of(Origin.ALIAS, names.principal(raw));
        };
    }

    @Override
    public ShownValue count(List<?> values) {
        String unit = values.size() == 1 ? " value" : " values";
        return new ShownValue.Text(ShownText.of(Origin.NUMBER, values.size() + unit));
    }

    @Override
    public Optional<ShownText> dropped(Object raw) {
        return Optional.empty();
    }

    @Override
    public ShownText match(@Nullable String raw) {
        return ShownText.of(Origin.CONSTANT, PublicWords.REDACTED);
    }
}
