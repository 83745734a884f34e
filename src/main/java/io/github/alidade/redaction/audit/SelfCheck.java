package io.github.alidade.redaction.audit;

import io.github.alidade.graph.Topology;
import io.github.alidade.model.Bucket;
import io.github.alidade.model.Home;
import io.github.alidade.model.Queue;
import io.github.alidade.model.ResourceId;
import io.github.alidade.model.Secret;
import io.github.alidade.model.SecurityGroup;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.Redactor;
import io.github.alidade.redaction.ShownTexts;
import io.github.alidade.redaction.ShownTopology;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Puts redaction and audit themselves to the test before their word is taken: a small account whose every text is a
/// canary, drawn anew for each process, is made public, and must have vanished; then each canary is planted, and must
/// be found for what it is. A copy of the program in which either fails writes nothing public.
public final class SelfCheck {
    private static final List<Profile> LEVELS = List.of(Profile.SEED, Profile.DEFAULT, Profile.STRICT);

    private static final Map<String, UnaryOperator<String>> ENCODINGS = encodings();

    private final Map<String, String> canaries = new LinkedHashMap<>();

    private SelfCheck() {}

    /// What is wrong with this copy of the program, as one sentence; empty if it may be trusted. Checked once in a
    /// process, by whoever asks first.
    public static Optional<String> failure() {
        return Once.FAILURE;
    }

    private static final class Once {
        private static final Optional<String> FAILURE = failure(
                (topology, profile) -> new Redactor().show(topology, Exposure.PUBLIC, profile), SelfCheck::found);

        private Once() {}
    }

    /// @param redaction what makes a topology public
    /// @param findings what the audit finds in a text file
    static Optional<String> failure(
            BiFunction<Topology, Profile, ShownTopology> redaction,
            BiFunction<LeakAudit, byte[], List<Leak>> findings) {
        SelfCheck check = new SelfCheck();
        Topology account = check.account();
        return LEVELS.stream()
                .flatMap(profile -> check.failure(account, redaction.apply(account, profile), findings).stream())
                .findFirst()
                .map(("the program's own check of its redaction failed (%s). This copy of Alidade cannot be trusted"
                        + " with a public export: install it anew, and report this if it stays.")::formatted);
    }

    private Optional<String> failure(
            Topology account, ShownTopology shown, BiFunction<LeakAudit, byte[], List<Leak>> findings) {
        String level = shown.profile().level().word();
        String honest = ShownTexts.of(shown).stream()
                .map(text -> text.text().strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n", "", "\n"));
        for (Map.Entry<String, String> canary : canaries.entrySet()) {
            if (honest.contains(canary.getValue())) {
                return Optional.of("%s is shown by the profile %s".formatted(canary.getKey(), level));
            }
        }
        LeakAudit audit = LeakAudit.of(account, shown, List.of());
        if (!findings.apply(audit, honest.getBytes(StandardCharsets.UTF_8)).isEmpty()) {
            return Optional.of("what the profile %s shows is refused".formatted(level));
        }
        for (Map.Entry<String, String> canary : canaries.entrySet()) {
            for (Map.Entry<String, UnaryOperator<String>> encoding : ENCODINGS.entrySet()) {
                String planted = honest + encoding.getValue().apply(canary.getValue()) + "\n";
                boolean found = findings.apply(audit, planted.getBytes(StandardCharsets.UTF_8)).stream()
                        .anyMatch(leak -> leak.means() == Leak.Means.TOKEN
                                && leak.fieldPath().equals(canary.getKey()));
                if (!found) {
                    return Optional.of("%s as %s was not found under the profile %s"
                            .formatted(canary.getKey(), encoding.getKey(), level));
                }
            }
        }
        return Optional.empty();
    }

    static List<Leak> found(LeakAudit audit, byte[] text) {
        return audit.audit(text, FileKind.TEXT);
    }

    private static Map<String, UnaryOperator<String>> encodings() {
        Map<String, UnaryOperator<String>> encodings = new LinkedHashMap<>();
        encodings.put("plain text", UnaryOperator.identity());
        encodings.put("base64", text -> Base64.getEncoder()
                .encodeToString(("a " + text + " b").getBytes(StandardCharsets.UTF_8)));
        encodings.put("spaced letters", text -> String.join(" ", text.split("")));
        return encodings;
    }

    private String canary(String fieldPath) {
        return canaries.computeIfAbsent(fieldPath, path -> new SecureRandom()
                .ints(16, 'a', 'z' + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining("", "cnry", "")));
    }

    private Topology account() {
        Home home = new Home("123456789012", "us-east-1");
        return new Topology(
                List.of(
                        new Bucket(id(home, "bucket"), home, canary("Bucket.name"), true, List.of()),
                        new Queue(
                                id(home, "queue"),
                                home,
                                canary("Queue.name"),
                                canary("Queue.url"),
                                false,
                                null,
                                null,
                                List.of()),
                        new Secret(id(home, "secret"), home, canary("Secret.name")),
                        new SecurityGroup(
                                id(home, "group"),
                                home,
                                canary("SecurityGroup.groupId"),
                                canary("SecurityGroup.name"),
                                canary("SecurityGroup.description"),
                                canary("SecurityGroup.vpcId"),
                                List.of(),
                                List.of())),
                List.of(),
                List.of(),
                false);
    }

    private static ResourceId id(Home home, String name) {
        return ResourceId.of(home, "self-check-" + name);
    }
}
