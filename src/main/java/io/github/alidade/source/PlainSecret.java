package io.github.alidade.source;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Whether an environment variable holds a secret in plain sight. Looked at while a source is read, so that the name
/// alone need be kept. Rather too few than too many: whoever is warned for nothing stops reading warnings.
public final class PlainSecret {
    /// What a secret looks like whatever it is called.
    /// @param sign stands in every such text: to look for it is far cheaper than to match
    private record Shape(String sign, Pattern pattern) {
        Shape(String sign, String pattern) {
            this(sign, Pattern.compile(pattern));
        }

        boolean within(String text) {
            return text.contains(sign) && pattern.matcher(text).find();
        }
    }

    private static final List<Shape> SHAPES = List.of(
            new Shape("-----BEGIN ", "-----BEGIN [A-Z ]*PRIVATE KEY-----"),
            new Shape("://", "\\b[a-z][a-z0-9+.-]*://[^\\s/:@]*:(?![$<{*])[^\\s/@]+@"),
            new Shape("=", "(?i)(?:^|[;\\s])(?:password|pwd)=(?![$<{*])[^;\\s]{4,}"),
            new Shape("gh", "\\b(?:ghp|gho|ghs|ghu)_[A-Za-z0-9]{30,}"),
            new Shape("github_pat_", "\\bgithub_pat_[A-Za-z0-9_]{30,}"),
            new Shape("glpat-", "\\bglpat-[A-Za-z0-9_-]{18,}"),
            new Shape("xox", "\\bxox[abprs]-[A-Za-z0-9-]{20,}"),
            new Shape("k_live_", "\\b[sr]k_live_[A-Za-z0-9]{16,}"),
            new Shape("SG.", "\\bSG\\.[A-Za-z0-9_-]{16,}\\.[A-Za-z0-9_-]{16,}"));

    /// Letters of which any name has some that speaks of a secret.
    private static final List<String> SIGNS = List.of("pass", "pwd", "secret", "token", "credential", "key");

    private static final Set<String> ALWAYS = Set.of("password", "passwd", "passphrase", "pwd");
    private static final Set<String> SECRET = Set.of("secret", "token", "credential", "credentials", "apikey");
    private static final Set<String> KEYS =
            Set.of("api", "access", "private", "signing", "encryption", "auth", "master", "account", "secret");

    /// Last words of names that say something about a secret, and where it is, but not what it is.
    private static final Set<String> ABOUT =
            Set.of(("age algorithm alias arn attempts audience bucket cache class client count days driver duration"
                            + " enabled endpoint expiration expiry expires file format hash header hint host hours id ids interval"
                            + " issuer kind label length limit location manager max min minutes mode name names namespace optional"
                            + " parameter path policy port prefix provider ref region required retries rotation rounds scheme"
                            + " scope seconds service size source store strategy suffix table timeout ttl type uri url username"
                            + " user validity vault version")
                    .split(" "));

    /// What stands in for a secret.
    private static final Set<String> NO_VALUES = Set.of(
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
            "none",
            "null",
            "nil",
            "undefined",
            "enabled",
            "disabled",
            "redacted",
            "hidden",
            "masked",
            "secret",
            "placeholder",
            "unused",
            "vault",
            "ssm",
            "secretsmanager",
            "aws",
            "iam",
            "required",
            "optional",
            "env",
            "file",
            "default");

    private static final Pattern WORDS = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}(?:\\.[0-9]+)?(?:ms|s|m|h|d)?");
    private static final Pattern REFERENCE =
            Pattern.compile("(?:arn:|[$<{*/.~]|%[A-Za-z]|[a-z][a-z0-9+.-]*://|(?:ssm|vault|op|env|file|secret):).*");
    private static final int SHORTEST = 4;
    private static final int SHORTEST_PIECE = 10;

    private PlainSecret() {}

    /// The names of those that hold one, in the order in which they stand.
    /// @param value forgotten at once
    public static <V> List<String> names(
            Collection<V> variables, Function<V, @Nullable String> name, Function<V, @Nullable String> value) {
        return variables.stream()
                .filter(variable -> looksLikeOne(name.apply(variable), value.apply(variable)))
                .flatMap(variable -> Optional.ofNullable(name.apply(variable)).stream())
                .toList();
    }

    /// @param value forgotten at once
    public static boolean looksLikeOne(@Nullable String name, @Nullable String value) {
        if (name == null || value == null || value.isBlank()) {
            return false;
        }
        String text = value.strip();
        for (Shape shape : SHAPES) {
            if (shape.within(text)) {
                return true;
            }
        }
        String small = name.toLowerCase(Locale.ROOT);
        if (SIGNS.stream().noneMatch(small::contains)) {
            return false;
        }
        List<String> words = List.of(WORDS.split(name.strip())).stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        return !words.isEmpty() && mayBeOne(text) && called(words, text);
    }

    private static boolean called(List<String> words, String text) {
        String last = words.getLast();
        if (ABOUT.contains(last) || words.contains("public")) {
            return false;
        }
        if (words.stream().anyMatch(ALWAYS::contains)) {
            return true;
        }
        boolean key = last.equals("key") && words.size() > 1 && KEYS.contains(words.get(words.size() - 2));
        return (key || words.stream().anyMatch(SECRET::contains)) && opaque(text);
    }

    /// Something that nobody would call a thing: letters and digits, or large and small, in one long piece. A name such
    /// as `prod-db-credentials-2` has short or plain pieces.
    private static boolean opaque(String text) {
        return text.chars().noneMatch(Character::isWhitespace)
                && Pattern.compile("[^A-Za-z0-9]+").splitAsStream(text).anyMatch(PlainSecret::mixed);
    }

    private static boolean mixed(String piece) {
        boolean small = piece.chars().anyMatch(Character::isLowerCase);
        boolean large = piece.chars().skip(1).anyMatch(Character::isUpperCase);
        boolean digits = piece.chars().anyMatch(Character::isDigit);
        return piece.length() >= SHORTEST_PIECE && (digits ? small || large : small && large);
    }

    private static boolean mayBeOne(String text) {
        return text.length() >= SHORTEST
                && !NO_VALUES.contains(text.toLowerCase(Locale.ROOT))
                && !NUMBER.matcher(text).matches()
                && !REFERENCE.matcher(text).matches()
                && text.chars().distinct().count() > 1;
    }
}
