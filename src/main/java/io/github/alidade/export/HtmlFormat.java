package io.github.alidade.export;

import io.github.alidade.drawing.Theme;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// The diagram and the tables as one page that needs nothing else: pan, zoom, search, details with the evidence of
/// every edge, light and dark. It may ask nobody for anything: its policy allows the page's own style, script and
/// font by their hashes and nothing else. The page is well-formed XML, too, so that its texts can be told apart.
/// Source: W3C, Content Security Policy Level 3, 2.4 (hashes) and 3.3 (the meta element).
final class HtmlFormat implements Format {
    @Override
    public String extension() {
        return "html";
    }

    @Override
    public String title() {
        return "Web page, one file";
    }

    @Override
    public Content write(Subject subject) {
        HtmlColors colors = new HtmlColors();
        StringBuilder picture = new StringBuilder();
        HtmlPicture.write(picture, subject, colors);
        String base = resource("page.css");
        String font = resource("page-font.css");
        String made = colors.css();
        String script = resource("page.js");
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n");
        page.append("<html lang=\"en\" data-theme=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n"
                .formatted(subject.drawing().theme() == Theme.DARK ? "dark" : "light"));
        page.append("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .append(policy(base, font, made, script))
                .append("\"/>\n");
        page.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n");
        page.append("<title>").append(Headline.of(subject.topology())).append("</title>\n");
        page.append("<style>").append(base).append("</style>\n");
        page.append("<style>").append(font).append("</style>\n");
        page.append("<style>").append(made).append("</style>\n</head>\n<body>\n");
        header(page, subject);
        page.append("<main>\n<section id=\"diagram\" aria-label=\"Diagram\">\n");
        page.append(picture);
        controls(page);
        page.append("</section>\n");
        HtmlTables.write(page, subject);
        page.append("<aside id=\"details\" aria-label=\"Details\" aria-live=\"polite\" hidden=\"hidden\"></aside>\n");
        page.append("</main>\n<script type=\"application/json\" id=\"topology\">");
        page.append(HtmlData.json(subject)).append("</script>\n");
        page.append("<script>").append(script).append("</script>\n</body>\n</html>\n");
        return new Content.OneFile(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void header(StringBuilder page, Subject subject) {
        page.append("<header>\n<h1>AWS topology</h1>\n");
        page.append("<span class=\"mark %s\">%s</span>\n"
                .formatted(
                        subject.topology().exposure().word(),
                        subject.topology().exposure().mark()));
        page.append("<span class=\"meaning\">")
                .append(Headline.names(subject.topology().exposure()))
                .append("</span>\n");
        page.append("""
            <div id="finder" role="search">
            <input id="search" type="search" placeholder="Search" aria-label="Search" autocomplete="off" \
            role="combobox" aria-expanded="false" aria-controls="found"/>
            <ul id="found" role="listbox" aria-label="Found" hidden="hidden"></ul>
            </div>
            <div class="tabs" role="tablist">
            <button id="show-diagram" role="tab" aria-selected="true" aria-controls="diagram">Diagram</button>
            <button id="show-tables" role="tab" aria-selected="false" aria-controls="tables">Tables</button>
            </div>
            <button id="theme" aria-label="Light or dark">Light or dark</button>
            </header>
            """);
    }

    private static void controls(StringBuilder page) {
        page.append("""
            <div class="zoom" role="group" aria-label="Zoom">
            <button id="zoom-out" aria-label="Zoom out">−</button>
            <button id="fit" aria-label="Fit the picture">Fit</button>
            <button id="zoom-in" aria-label="Zoom in">+</button>
            </div>
            """);
    }

    private static String policy(String base, String font, String made, String script) {
        return "default-src 'none'; style-src '%s' '%s' '%s'; script-src '%s'; font-src data:; base-uri 'none'; form-action 'none'"
                .formatted(hash(base), hash(font), hash(made), hash(script));
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = HtmlFormat.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("A part of the page is missing", e);
        }
    }
}
