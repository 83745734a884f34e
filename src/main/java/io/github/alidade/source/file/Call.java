package io.github.alidade.source.file;

import io.github.alidade.source.Identities;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The call that a file is the answer to, as far as a note beside it (`_calls.tsv`) or its name tells.
/// Only a hint: what the answer itself says always wins.
///
/// @param service the command of the AWS CLI, such as `elbv2`; null if unknown
/// @param operation such as `describe-rules`; null if unknown
/// @param options the options of the command, without `--`, each with its first value
/// @param subject what follows the operation in the file's name; it names what was asked for, in some spelling
/// @param region a region named in the command or the path
record Call(
        @Nullable String service,
        @Nullable String operation,
        Map<String, String> options,
        @Nullable String subject,
        @Nullable String region) {
    /// A service's command, then everything that follows it.
    private static final Pattern IN_NAME =
            Pattern.compile("(?<![a-z0-9])([a-z0-9]+)[-_.]([a-z]+-[a-z0-9-].*)$", Pattern.DOTALL);

    private static final Pattern BETWEEN = Pattern.compile("^[-_./ ]+");
    private static final Pattern ENDING = Pattern.compile("(\\.error)?\\.(json|txt|log|out)$");
    private static final Pattern PAGE = Pattern.compile("(?:^|[-_. ])(?:page|part|p)?[-_]?[0-9]{1,4}$");

    Call {
        options = Map.copyOf(options);
    }

    /// What the command line of a call tells.
    static Call ofCommand(String command, String path) {
        List<String> words = List.of(command.trim().split("\\s+"));
        int at = words.indexOf("aws") + 1;
        Map<String, String> options = new LinkedHashMap<>();
        List<String> plain = new ArrayList<>();
        for (int i = at; i < words.size(); i++) {
            String word = words.get(i);
            if (word.startsWith("--")) {
                boolean valued = i + 1 < words.size() && !words.get(i + 1).startsWith("--");
                options.putIfAbsent(word.substring(2), valued ? words.get(i + 1) : "");
                i += valued ? 1 : 0;
            } else {
                plain.add(word);
            }
        }
        Call named = ofPath(path);
        String region = options.get("region");
        return new Call(
                plain.isEmpty() ? named.service : plain.getFirst(),
                plain.size() < 2 ? named.operation : plain.get(1),
                options,
                named.subject,
                region == null ? named.region : region);
    }

    /// What a path tells, such as `us-east-1/ec2-describe-vpcs.json` or `s3-get-bucket-location/media`.
    static Call ofPath(String path) {
        String decoded = decoded(path);
        String region = Identities.regionIn(decoded);
        String name = ENDING.matcher(decoded).replaceFirst("");
        Matcher matcher = IN_NAME.matcher(name);
        for (int from = 0; matcher.find(from); from = matcher.end(1)) {
            String service = matcher.group(1);
            String rest = matcher.group(2);
            Optional<String> operation = Operations.atStartOf(service, rest);
            if (operation.isPresent()) {
                String subject = BETWEEN.matcher(rest.substring(operation.get().length()))
                        .replaceFirst("");
                return new Call(service, operation.get(), Map.of(), subject.isEmpty() ? null : subject, region);
            }
        }
        return new Call(null, null, Map.of(), null, region);
    }

    private static String decoded(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        try {
            // A plus sign is a plus sign in file names.
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    /// What was asked for: the first of the options that is there, else the name's subject.
    @Nullable
    String about(String... names) {
        for (String name : names) {
            String value = options.get(name);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return subject;
    }

    /// The name's subject without the number of a page, so that pages of one answer have one spelling.
    String subjectWithoutPage() {
        return subject == null ? "" : PAGE.matcher(subject).replaceFirst("");
    }

    /// AWS's word for the service in IAM actions.
    String iamService() {
        if (service == null) {
            return "unknown";
        }
        return switch (service) {
            case "elb", "elbv2" -> "elasticloadbalancing";
            case "s3api" -> "s3";
            case "apigatewayv2" -> "apigateway";
            case "resourcegroupstaggingapi" -> "tag";
            default -> service.toLowerCase(Locale.ROOT);
        };
    }

    /// The operation as the API writes it: `DescribeDBInstances`.
    String apiOperation() {
        return service == null || operation == null ? "unknown" : Operations.apiName(service, operation);
    }
}
