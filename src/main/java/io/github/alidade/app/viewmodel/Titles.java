package io.github.alidade.app.viewmodel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// The titles of the report in capitals, as a person writes them: `ECS SERVICES` is `ECS services`.
public final class Titles {
    private static final Map<String, String> SPELLED = Map.of(
            "TO", "to",
            "NOT", "not",
            "LOG", "log",
            "HTTP", "HTTP",
            "APIS", "APIs",
            "VPCS", "VPCs",
            "ROUTE53", "Route 53",
            "CLOUDFRONT", "CloudFront",
            "DYNAMODB", "DynamoDB",
            "ELASTICACHE", "ElastiCache");
    // Longer words are words, shorter ones are abbreviations.
    private static final int ABBREVIATION = 3;

    private Titles() {}

    public static String spelled(String title) {
        String words = Arrays.stream(title.split(" "))
                .map(word -> SPELLED.getOrDefault(
                        word, word.length() <= ABBREVIATION ? word : word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
