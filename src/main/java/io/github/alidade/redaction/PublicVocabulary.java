package io.github.alidade.redaction;

import io.github.alidade.model.Broader;
import io.github.alidade.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// What public texts are made of, for the audit: closed lists and constants that hold nothing of any account.
public final class PublicVocabulary {
    private PublicVocabulary() {}

    /// Whether a word is one of AWS's own: a region, service, endpoint service, service principal or permission.
    public static boolean aws(String word) {
        int colon = word.indexOf(':');
        return AwsWords.region(word)
                || AwsWords.endpointServiceName(word)
                || AwsWords.serviceCode(word)
                || AwsWords.endpointService(word)
                || AwsWords.principal(word)
                || colon > 0
                        && AwsWords.serviceCode(word.substring(0, colon))
                        && AwsWords.call(word.substring(colon + 1));
    }

    /// Whether a raw value that is declared so stays as it is.
    public static boolean kept(Broader broader, String raw) {
        return switch (broader) {
            case REGION -> AwsWords.region(raw);
            case ENDPOINT_SERVICE -> AwsWords.endpointService(raw);
            case PRINCIPAL -> AwsWords.principal(raw) || raw.equals("*");
            case DESCRIPTION, IAM_PATH, MAJOR_VERSION, ADDRESS_RANGE, COUNT -> false;
        };
    }

    /// Whether a raw value that is declared so stays as it is.
    public static boolean kept(Words words, String raw) {
        return words.accepts(raw);
    }

    /// The texts that stand for things of all accounts alike.
    public static List<String> constants() {
        List<String> constants = new ArrayList<>(AwsWords.policies());
        constants.addAll(List.of(
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
                "example.internal"));
        return constants;
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
