package io.github.alidade.redaction;

import io.github.alidade.model.AliasKind;
import io.github.alidade.model.Broader;
import io.github.alidade.model.ListenerRule;
import io.github.alidade.model.Peer;
import io.github.alidade.model.Principal;
import io.github.alidade.model.Resource;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Words;
import io.github.alidade.redaction.ShownText.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Aliases, constants, and words of closed vocabularies, as a profile says.
non-sealed class PublicSight implements Sight {
    private record Word(Words words, Object value) {}

    private final Names names;
    private final Profile profile;
    private final Ranks ranks;
    private final Map<Word, Optional<ShownText>> words = new HashMap<>();

    PublicSight(Names names, Profile profile, Ranks ranks) {
        this.names = names;
        this.profile = profile;
        this.ranks = ranks;
    }

    @Override
    public Exposure exposure() {
        return Exposure.PUBLIC;
    }

    @Override
    public boolean structural() {
        return profile.structural();
    }

    /// What the profile makes of an aspect.
    Treatment made(Aspect aspect) {
        return profile.of(aspect);
    }

    private boolean drops(Aspect aspect) {
        return made(aspect) == Treatment.DROP;
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
        if (drops(Aspect.REGIONS)) {
            return ShownText.NONE;
        }
        return ShownText.of(names.aliasesRegion(raw) ? Origin.ALIAS : Origin.KEPT, names.region(raw));
    }

    @Override
    public List<ShownText> notices() {
        if (profile.equals(Profile.SEED)) {
            return List.of(ShownText.words(
                    "Public mode enabled: infrastructure identifiers, endpoints, ARNs, and sensitive values"
                            + " have been redacted."));
        }
        List<ShownText> notices = new ArrayList<>();
        notices.add(ShownText.format(
                "Public mode enabled, profile %s: infrastructure identifiers, endpoints, ARNs, and sensitive values"
                        + " have been redacted.",
                ShownText.word(profile.level())));
        for (Aspect aspect : profile.loosened()) {
            notices.add(ShownText.format(
                    "Loosened by choice: %s (%s).", ShownText.title(aspect), ShownText.word(profile.of(aspect))));
        }
        return List.copyOf(notices);
    }

    @Override
    public Optional<ShownText> keep(Words words, Object value, @Nullable At at) {
        if (words == Words.PRIORITY && made(Aspect.PRIORITIES) == Treatment.BROADER) {
            return Optional.of(rank(value.toString(), at));
        }
        return this.words.computeIfAbsent(new Word(words, value), word -> kept(words, value));
    }

    private Optional<ShownText> kept(Words words, Object value) {
        Aspect aspect = Aspect.of(words);
        return switch (made(aspect)) {
            case DROP -> Optional.empty();
            case BROADER -> Optional.of(broader(aspect, words, value.toString()));
            case KEEP, CONSTANT, ALIAS -> Optional.of(PublicWords.keep(words, value));
        };
    }

    private static ShownText broader(Aspect aspect, Words words, String raw) {
        if (!words.accepts(raw)) {
            return PublicWords.keep(words, raw);
        }
        return switch (aspect) {
            case PORTS -> ShownText.of(Origin.CONSTANT, PublicWords.portClass(raw));
            case COUNTS -> ShownText.of(Origin.NUMBER, PublicWords.countClass(Long.parseLong(raw)));
            case ENGINES -> ShownText.of(Origin.CONSTANT, PublicWords.engineClass(raw));
            case RUNTIMES -> ShownText.of(Origin.KEPT, PublicWords.majorRuntime(raw));
            case RESOURCE_TYPES -> ShownText.of(Origin.KEPT, PublicWords.service(raw));
            case STRUCTURE,
                    STATES,
                    REGIONS,
                    ZONES,
                    VERSIONS,
                    COMPUTE,
                    MULTI_AZ,
                    PRIORITIES,
                    ROUTING,
                    ENDPOINT_SERVICES,
                    PRINCIPALS,
                    AWS_POLICIES,
                    DESCRIPTIONS,
                    PATHS,
                    MATCHES -> throw new IllegalStateException("Nothing is broader than " + aspect.word());
        };
    }

    /// The how manieth rule of its listener it is.
    private ShownText rank(String priority, @Nullable At at) {
        return at != null && at.resource() instanceof ListenerRule rule && ranks.of(rule) > 0
                ? ShownText.number(ranks.of(rule))
                : PublicWords.keep(Words.PRIORITY, priority.equalsIgnoreCase("default") ? priority : "");
    }

    @Override
    public Optional<ShownText> number(int count) {
        return switch (made(Aspect.COUNTS)) {
            case DROP -> Optional.empty();
            case BROADER -> Optional.of(ShownText.of(Origin.NUMBER, PublicWords.countClass(count)));
            case KEEP, CONSTANT, ALIAS -> Optional.of(ShownText.number(count));
        };
    }

    @Override
    public Optional<ShownText> alias(AliasKind kind, Object raw, At at) {
        if (kind == AliasKind.AVAILABILITY_ZONE && drops(Aspect.ZONES)) {
            return Optional.empty();
        }
        if (raw instanceof ResourceId identity) {
            return Optional.of(ShownText.of(
                    Origin.ALIAS,
                    at.owner() == at.resource() && identity.equals(at.resource().id())
                            ? names.identity(at.resource())
                            : names.id(identity)));
        }
        String text = raw.toString();
        if (kind == AliasKind.MANAGED_POLICY
                && made(Aspect.AWS_POLICIES) == Treatment.KEEP
                && AwsWords.policy(Names.policyArn(text, at))) {
            return Optional.of(ShownText.of(Origin.KEPT, AwsWords.policyName(Names.policyArn(text, at))));
        }
        return Optional.of(ShownText.of(Origin.ALIAS, names.text(kind, text, at)));
    }

    @Override
    public Optional<ShownText> generalise(Broader broader, String raw, At at) {
        if (Aspect.of(broader).filter(this::drops).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (broader) {
                    case DESCRIPTION -> ShownText.of(Origin.CONSTANT, PublicWords.DESCRIPTION);
                    case IAM_PATH -> ShownText.of(Origin.CONSTANT, PublicWords.IAM_PATH);
                    case MAJOR_VERSION -> ShownText.of(Origin.KEPT, PublicWords.majorVersion(raw));
                    case ADDRESS_RANGE -> ShownText.of(Origin.ALIAS, peer(raw, at));
                    case PRINCIPAL -> principal(raw, at);
                    case ENDPOINT_SERVICE ->
                        ShownText.of(
                                AwsWords.endpointService(raw) && made(Aspect.ENDPOINT_SERVICES) == Treatment.KEEP
                                        ? Origin.KEPT
                                        : Origin.ALIAS,
                                names.endpointService(raw));
                    case COUNT -> ShownText.of(Origin.CONSTANT, "1 value");
                    case REGION -> region(raw);
                });
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
            case "service" -> ShownText.of(Origin.KEPT, service(raw));
            case "federated" ->
                structural()
                        ? ShownText.of(Origin.ALIAS, names.federated(raw))
                        : ShownText.of(Origin.CONSTANT, PublicWords.FEDERATED);
            default -> ShownText.of(Origin.ALIAS, names.principal(raw));
        };
    }

    /// Some principals have the region in them.
    private String service(String raw) {
        if (!AwsWords.principal(raw)) {
            return PublicWords.OTHER;
        }
        return made(Aspect.REGIONS) == Treatment.KEEP ? raw : AwsWords.principalWithoutRegion(raw);
    }

    @Override
    public Optional<ShownValue> count(List<?> values) {
        return number(values.size())
                .map(count -> new ShownValue.Text(
                        ShownText.of(Origin.NUMBER, count + (values.size() == 1 ? " value" : " values"))));
    }

    @Override
    public Optional<ShownText> dropped(Object raw, At at) {
        return Optional.empty();
    }

    @Override
    public ShownText match(@Nullable String raw) {
        return drops(Aspect.MATCHES) ? ShownText.NONE : ShownText.of(Origin.CONSTANT, PublicWords.REDACTED);
    }
}
