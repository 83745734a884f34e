package io.github.alidade.redaction.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page that the program wrote: its style, font and script must be the program's own to the last character, so that
/// nothing can hide in them; they are taken out, since their words say nothing of an account, and the rest is left to
/// be read.
final class Page {
    static final Set<String> ELEMENTS = Set.of(
            ("html head meta title style body header h1 h2 h3 span div input ul li button main section aside nav a p"
                            + " table thead tbody tr th td br script svg g rect path text")
                    .split(" "));

    private static final String FOLDER = "/io/github/alidade/export/";
    private static final String START = "<!DOCTYPE html>\n";
    private static final Pattern STYLE = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL);
    private static final Pattern SCRIPT = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern POLICY =
            Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"/>");
    private static final Pattern COLORS = Pattern.compile("(?:(?:\\[data-theme=dark\\]"
            + " )?\\.[fs][0-9]{1,4}\\{(fill|stroke):#[0-9a-f]{6}(?:;\\1-opacity:[0-9.]{1,4})?\\}\\n"
            + ")*+");

    private final List<String> wrong = new ArrayList<>();
    private final StringBuilder rest;

    private Page(String text) {
        this.rest = new StringBuilder(text);
        if (text.startsWith(START)) {
            blank(0, START.length() - 1);
        } else {
            wrong.add("it does not begin as a page");
        }
        List<String> styles = blocks(STYLE, text);
        List<String> scripts = blocks(SCRIPT, text);
        boolean own = styles.size() == 3
                && styles.get(0).equals(Resources.text(FOLDER + "page.css"))
                && styles.get(1).equals(Resources.text(FOLDER + "page-font.css"))
                && COLORS.matcher(styles.get(2)).matches();
        if (!own) {
            wrong.add("its style is not the program's own");
        }
        if (scripts.size() != 1 || !scripts.getFirst().equals(Resources.text(FOLDER + "page.js"))) {
            wrong.add("its script is not the program's own");
        }
        if (!blocks(POLICY, text).equals(List.of(policy(styles, scripts)))) {
            wrong.add("its policy allows more than its own style and script");
        }
    }

    static Page of(byte[] content) {
        return new Page(new String(content, StandardCharsets.UTF_8));
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /// The page with blanks in place of what is the program's own; every character keeps its place. Well-formed XML
    /// if the page is.
    String rest() {
        return rest.toString();
    }

    private List<String> blocks(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
            blank(matcher.start(1), matcher.end(1));
        }
        return found;
    }

    private void blank(int from, int to) {
        for (int i = from; i < to; i++) {
            if (rest.charAt(i) != '\n') {
                rest.setCharAt(i, ' ');
            }
        }
    }

    private static String policy(List<String> styles, List<String> scripts) {
        StringBuilder policy = new StringBuilder("default-src 'none'; style-src");
        styles.forEach(style -> policy.append(hash(style)));
        policy.append("; script-src");
        scripts.forEach(script -> policy.append(hash(script)));
        return policy.append("; font-src data:; base-uri 'none'; form-action 'none'")
                .toString();
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return " 'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
