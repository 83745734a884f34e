package io.github.alidade.redaction;

import io.github.alidade.model.Broader;
import io.github.alidade.model.Home;
import io.github.alidade.model.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What public texts are made of, for the audit: closed lists and constants that hold nothing of any account.
public final class PublicVocabulary {
    private static final List<String> CONSTANTS = List.of(
            PublicWords.OTHER,
            PublicWords.REDACTED,
            PublicWords.DESCRIPTION,
            PublicWords.IAM_PATH,
            PublicWords.FEDERATED,
            PublicWords.WEB_PORT,
            PublicWords.DATABASE_PORT,
            PublicWords.CACHE_PORT,
            PublicWords.SQL,
            PublicWords.GRAPH,
            PublicWords.DOCUMENT,
            PublicWords.IN_MEMORY,
            Names.AWS_PREFIX_LIST,
            "arn:aws:iam::account:role",
            "arn:aws:acm:region:account:certificate",
            "example.internal");

    private PublicVocabulary() {}

    /// Whether a word is one of AWS's own that the profile shows: a region, service, endpoint service, service
    /// principal or permission.
    public static boolean aws(String word, Profile profile) {
        int colon = word.indexOf(':');
        return region(word, profile)
                || AwsWords.serviceCode(word)
                || endpointService(word, profile)
                || principal(word, profile)
                || colon > 0
                        && AwsWords.serviceCode(word.substring(0, colon))
                        && AwsWords.call(word.substring(colon + 1));
    }

    private static boolean region(String word, Profile profile) {
        boolean nowhere = word.equals(Home.GLOBAL) || word.equals(Home.UNKNOWN);
        return AwsWords.region(word) && (nowhere || shown(Aspect.REGIONS, profile));
    }

    private static boolean endpointService(String word, Profile profile) {
        boolean name = shown(Aspect.REGIONS, profile)
                ? AwsWords.endpointService(word) || AwsWords.endpointServiceName(word)
                : AwsWords.endpointServiceName(word);
        return name && shown(Aspect.ENDPOINT_SERVICES, profile);
    }

    private static boolean principal(String word, Profile profile) {
        boolean nowhere = AwsWords.principalWithoutRegion(word).equalsIgnoreCase(word);
        return AwsWords.principal(word)
                && shown(Aspect.PRINCIPALS, profile)
                && (nowhere || shown(Aspect.REGIONS, profile));
    }

    private static boolean shown(Aspect aspect, Profile profile) {
        return profile.of(aspect) == Treatment.KEEP;
    }

    /// What a profile leaves of a raw value that is declared so; empty if nothing of it.
    public static Optional<String> kept(Broader broader, String raw, Profile profile) {
        return switch (broader) {
            case REGION -> Optional.of(raw).filter(region -> region(region, profile));
            case ENDPOINT_SERVICE ->
                Optional.of(raw)
                        .filter(AwsWords::endpointService)
                        .filter(service -> shown(Aspect.ENDPOINT_SERVICES, profile))
                        .map(service ->
                                shown(Aspect.REGIONS, profile) ? service : AwsWords.endpointServiceWord(service));
            case PRINCIPAL ->
                raw.equals("*")
                        ? Optional.of(raw)
                        : Optional.of(raw)
                                .filter(AwsWords::principal)
                                .filter(principal -> shown(Aspect.PRINCIPALS, profile))
                                .map(principal -> shown(Aspect.REGIONS, profile)
                                        ? principal
                                        : AwsWords.principalWithoutRegion(principal));
            case DESCRIPTION, IAM_PATH, MAJOR_VERSION, ADDRESS_RANGE, COUNT -> Optional.empty();
        };
    }

    /// What a profile leaves of a raw value that is declared so; empty if nothing of it, or what all accounts share.
    public static Optional<String> kept(Words words, String raw, Profile profile) {
        if (!words.accepts(raw)) {
            return Optional.empty();
        }
        Aspect aspect = Aspect.of(words);
        return switch (profile.of(aspect)) {
            case KEEP, CONSTANT, ALIAS -> Optional.of(raw);
            case DROP -> Optional.empty();
            case BROADER ->
                switch (aspect) {
                    case RUNTIMES -> Optional.of(PublicWords.majorRuntime(raw));
                    case RESOURCE_TYPES -> Optional.of(PublicWords.service(raw));
                    default -> Optional.empty();
                };
        };
    }

    /// The texts that stand for things of all accounts alike.
    public static List<String> constants() {
        return Stream.concat(CONSTANTS.stream(), rangesOfPortClasses()).toList();
    }

    /// From a port of one class to one of another: `web-other`.
    private static Stream<String> rangesOfPortClasses() {
        List<String> classes =
                List.of(PublicWords.WEB_PORT, PublicWords.DATABASE_PORT, PublicWords.CACHE_PORT, PublicWords.OTHER);
        return classes.stream().flatMap(from -> classes.stream().map(to -> from + "-" + to));
    }

    /// Names that AWS gave to things of all accounts alike, if the profile shows them.
    public static Collection<String> constants(Profile profile) {
        return shown(Aspect.AWS_POLICIES, profile) ? AwsWords.policies() : List.of();
    }

    /// The first and the further aliases of each series; in the further ones `%d` stands for the number.
    public static List<String> aliases() {
        // AWS's own prefix lists share a constant; from the second on their identities are told apart by a number.
        return Stream.concat(
                        Arrays.stream(Series.values()).flatMap(Series::templates),
                        Stream.of(Names.AWS_PREFIX_LIST + "-%d"))
                .distinct()
                .toList();
    }
}
