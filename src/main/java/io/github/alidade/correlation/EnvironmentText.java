package io.github.alidade.correlation;

import io.github.alidade.model.DnsRecord;
import io.github.alidade.model.Home;
import io.github.alidade.model.Resource;
import io.github.alidade.model.Words;
import io.github.alidade.vocabulary.ResourceKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One variable and what its value refers to. Looks for ARNs, URLs, hosts and whole names; a part of a longer word is
/// never a name, and user names and passwords of URLs are cut away before anything is looked for.
final class EnvironmentText {
    private static final Pattern ARN = Pattern.compile(
            "(?<![A-Za-z0-9:/-])arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{0,12}:[^\\s\"'`,;|<>\\\\{}\\[\\]()?#]+");

    private static final Pattern URL = Pattern.compile(
            "(?i)(?<![a-z0-9])(?<scheme>[a-z][a-z0-9+.-]*)://(?<authority>[^\\s/?#\"'`,;<>\\\\]*)(?<path>/[^\\s?#\"'`,;<>\\\\]*)?");

    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+");

    /// `user:password@` after a scheme.
    private static final Pattern CREDENTIALS = Pattern.compile("(?<=://)[^\\s/?#]*@");

    /// The same with a password that has characters which it should not have: what follows the colon is no port.
    private static final Pattern BROKEN_CREDENTIALS = Pattern.compile(
            "(?<=://)[^\\s:/@]*:(?![0-9]{1,5}(?:[/?#,;\\s\"']|$))[^\\s]*?@(?=[A-Za-z0-9_.:-]+(?:[/?#,;\\s\"']|$))");

    /// `user:password@host` without a scheme.
    private static final Pattern BARE_CREDENTIALS =
            Pattern.compile("(?<![^\\s,;])[^\\s@/,;:]*:[^\\s@]*@(?=[A-Za-z0-9_.-]+(?:[:/?,;\\s]|$))");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z0-9]+");

    private static final Pattern MODE = Pattern.compile("(^|_)(MODE|PROVIDER|BACKEND|DRIVER)$");

    /// Variables whose values are words of their own, even where a thing has the same name.
    private static final Pattern NO_NAME = Pattern.compile(
            "(^|_)(ENV|ENVIRONMENT|STAGE|LEVEL|REGION|USER|USERNAME|PASSWORD|PASS|PASSWD|PWD|TOKEN|KEY|PORT|VERSION|MODE"
                    + "|PROVIDER|BACKEND|DRIVER|PREFIX|SUFFIX|SERVICE_NAME|APP_NAME|DB_NAME|DATABASE_NAME|SCHEMA)$|^PG(DATABASE|USER)$|^(APP|SERVICE|NAME|HOSTNAME)$");

    private static final Set<ResourceKind> NAMED = EnumSet.of(
            ResourceKind.BUCKET,
            ResourceKind.QUEUE,
            ResourceKind.TOPIC,
            ResourceKind.TABLE,
            ResourceKind.SECRET,
            ResourceKind.DB_INSTANCE,
            ResourceKind.DB_CLUSTER,
            ResourceKind.CACHE_CLUSTER,
            ResourceKind.LAMBDA_FUNCTION);

    private final String variable;
    private final String text;
    private final Home home;
    private final Known known;
    private final Set<Meaning> meanings = new LinkedHashSet<>();

    /// What a value refers to.
    record Meaning(ResourceKind kind, String target) {}

    EnvironmentText(String variable, String value, Home home, Known known) {
        this.variable = words(variable);
        this.text = withoutCredentials(value.strip());
        this.home = home;
        this.known = known;
    }

    private static String withoutCredentials(String value) {
        String text = value;
        if (text.indexOf('@') < 0) {
            return text;
        }
        for (Pattern pattern : List.of(CREDENTIALS, BROKEN_CREDENTIALS, BARE_CREDENTIALS)) {
            text = pattern.matcher(text).replaceAll("");
        }
        return text;
    }

    /// `mediaBucket`, `media.bucket` and `MEDIA_BUCKET` are one to us.
    private static String words(String variable) {
        if (variable.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c == '_')) {
            return variable;
        }
        String apart = HUMP.matcher(variable).replaceAll("_");
        return NO_LETTER.matcher(apart).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    List<Meaning> meanings() {
        if (MODE.matcher(variable).find() && Words.SERVICE_MODE.accepts(text)) {
            return List.of(new Meaning(ResourceKind.SERVICE_MODE, text.toLowerCase(Locale.ROOT)));
        }
        // Most values hold none of these; to look for one character is far cheaper than to match.
        if (text.contains("arn:")) {
            arns();
        }
        if (text.contains("://")) {
            urls();
        }
        if (text.indexOf('.') >= 0) {
            hosts();
        }
        names();
        return new ArrayList<>(meanings);
    }

    private void arns() {
        Matcher matcher = ARN.matcher(text);
        while (matcher.find()) {
            String written = matcher.group();
            Arn.parse(written).ifPresent(arn -> mean(arn, written));
        }
    }

    /// Of kinds that the model does not know, only what was collected is worth a word.
    private void mean(Arn arn, String written) {
        Optional<Resource> found = known.find(arn.kind(), written, home);
        if (found.isPresent()) {
            meanings.add(new Meaning(arn.kind(), found.get().id().value()));
        } else if (arn.kind() != ResourceKind.OTHER && !Glob.isPattern(written)) {
            meanings.add(new Meaning(arn.kind(), arn.whole()));
        }
    }

    private void mean(Resource found) {
        meanings.add(new Meaning(found.kind(), found.id().value()));
    }

    private void urls() {
        Matcher matcher = URL.matcher(text);
        while (matcher.find()) {
            String path = matcher.group("path") == null ? "" : matcher.group("path");
            String scheme = matcher.group("scheme").toLowerCase(Locale.ROOT);
            if (scheme.matches("s3[an]?")) {
                Optional.of(matcher.group("authority"))
                        .filter(BareNames::bucket)
                        .ifPresent(this::bucket);
            } else if (!queue(scheme + "://" + matcher.group("authority") + path)) {
                Hosts.bucket(Hosts.normal(matcher.group("authority")), path).ifPresent(this::bucket);
            }
        }
    }

    private void bucket(String name) {
        known.find(ResourceKind.BUCKET, name, home)
                .ifPresentOrElse(
                        this::mean,
                        () -> meanings.add(new Meaning(
                                ResourceKind.BUCKET,
                                Spelled.of(ResourceKind.BUCKET, name, home).id().value())));
    }

    /// Hosts of queues vary, account and name do not: elsewhere than at AWS, only what was collected counts.
    private boolean queue(String url) {
        Optional<QueueUrl> queue = QueueUrl.parse(url);
        queue.ifPresent(parts -> known.find(ResourceKind.QUEUE, url, home).ifPresentOrElse(this::mean, () -> {
            if (parts.amazon()) {
                meanings.add(new Meaning(ResourceKind.QUEUE, parts.arn()));
            }
        }));
        return queue.isPresent();
    }

    private void hosts() {
        Matcher matcher = HOST.matcher(text);
        while (matcher.find()) {
            String host = Hosts.normal(matcher.group());
            Optional<Resource> found = known.names().host(host);
            List<DnsRecord> records =
                    found.isPresent() ? List.of() : known.names().records(host);
            if (found.isPresent()) {
                mean(found.get());
            } else if (!records.isEmpty()) {
                mean(records.getFirst());
            } else {
                Hosts.shape(host).ifPresent(shape -> meanings.add(new Meaning(shape.kind(), host)));
                Hosts.bucket(host, null).ifPresent(this::bucket);
            }
        }
    }

    /// The whole value, or each item of a list, is a name.
    private void names() {
        if (!meanings.isEmpty() || NO_NAME.matcher(variable).find()) {
            return;
        }
        for (String item : text.split("[,;\\s]+", -1)) {
            if (!item.isBlank()) {
                name(item);
            }
        }
        if (meanings.isEmpty()) {
            NameHint.of(variable)
                    .filter(hint -> hint.accepts(text))
                    .ifPresent(hint -> meanings.add(new Meaning(
                            hint.kind(),
                            Spelled.of(hint.kind(), text, home).id().value())));
        }
    }

    /// The variable decides which kind a name is of where several have it.
    private void name(String item) {
        List<Resource> found = NAMED.stream()
                .flatMap(kind -> known.find(kind, item, home).stream())
                .distinct()
                .toList();
        List<Resource> wished = found.stream()
                .filter(resource -> NameHint.speaksOf(variable, resource.kind()))
                .toList();
        if (!wished.isEmpty()) {
            wished.forEach(this::mean);
        } else if (found.size() == 1 && tells(item, found.getFirst().kind())) {
            mean(found.getFirst());
        }
    }

    /// The world has one bucket of a name; names of other things may be plain words, which may mean anything.
    private boolean tells(String item, ResourceKind kind) {
        boolean plain = kind != ResourceKind.BUCKET && item.chars().allMatch(Character::isLetterOrDigit);
        return !plain && !NameHint.speaksOfAnother(variable, kind);
    }
}
