package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.alidade.drawing.Theme;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.ShownTopologies;
import io.github.alidade.table.Section;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page is opened by a browser, which runs its script under its own policy, says what it does not like, and is
/// pressed like a person presses it.
class BrowserTest {
    private static final String BOX = "document.getElementById('picture').getAttribute('viewBox')";

    @TempDir
    private static Path folder;

    private static Browser browser;

    @BeforeAll
    static void start() throws Exception {
        browser = new Browser(folder);
    }

    @AfterAll
    static void end() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page() throws Exception {
        Subject streaming = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT);
        Subject subject = new Subject(streaming.placement(), streaming.drawing(), List.of(services(streaming)), 1);
        byte[] bytes = ((Content.OneFile) new HtmlFormat().write(subject)).bytes();
        return Files.write(Files.createTempDirectory(folder, "page").resolve("alidade-public.html"), bytes);
    }

    private static Section services(Subject subject) {
        return new Section(
                "ECS SERVICES",
                true,
                List.of("Service", "Desired"),
                subject.diagram().nodes().stream()
                        .filter(node -> node.name().text().startsWith("service-"))
                        .map(node -> new Section.Row(
                                Optional.of(node.key()),
                                List.of(List.of(node.name()), List.of(ShownTopologies.alias("2")))))
                        .toList());
    }

    /// Opens a fresh page and says at the end that it asked nobody and that nothing was wrong with it.
    private static void opened(Pressing pressing) throws Exception {
        int said = browser.console().size();
        int asked = browser.asked().size();
        Path page = page();
        browser.open(page);
        pressing.press();
        assertThat(browser.console().subList(said, browser.console().size())).isEmpty();
        assertThat(browser.asked().subList(asked, browser.asked().size()))
                .containsExactly(page.toUri().toString());
    }

    private interface Pressing {
        void press() throws Exception;
    }

    private static double[] box() throws Exception {
        String[] numbers = browser.ask(BOX).asText().trim().split(" ");
        double[] box = new double[4];
        for (int i = 0; i < 4; i++) {
            box[i] = Double.parseDouble(numbers[i]);
        }
        return box;
    }

    private static double[] after(Pressing pressing) throws Exception {
        String before = browser.ask(BOX).asText();
        pressing.press();
        browser.until(BOX + " !== '" + before + "'");
        return box();
    }

    private static String group(String name) throws Exception {
        JsonNode id = browser.ask(
                "Object.entries(JSON.parse(document.getElementById('topology').textContent).nodes).find(([, n]) => n.name === '%s')[0]"
                        .formatted(name));
        return "#picture .node[data-of=" + id.asText() + "]";
    }

    @Test
    void searchFindsANodeByItsAliasAndMovesToIt() throws Exception {
        opened(() -> {
            browser.press("/");
            browser.until("document.activeElement.id === 'search'");
            browser.type("service-1");
            browser.until("!document.getElementById('found').hidden");
            assertThat(browser.text("#found [aria-selected=true]")).contains("service-1");
            double[] box = after(() -> browser.press("Enter"));
            assertThat(browser.text("#details h2")).isEqualTo("service-1");
            double[] card = browser.middle(group("service-1"));
            double[] picture = browser.middle("#picture");
            assertThat(card[0]).isCloseTo(picture[0], within(3.0));
            assertThat(card[1]).isCloseTo(picture[1], within(3.0));
            assertThat(box[2]).isPositive();
        });
    }

    @Test
    void dragMovesWhatIsUnderTheHandAlongWithIt() throws Exception {
        opened(() -> {
            double[] before = browser.middle(group("service-1"));
            double[] picture = browser.middle("#picture");
            after(() -> browser.drag(picture[0], 700, picture[0] + 120, 660));
            double[] moved = browser.middle(group("service-1"));
            assertThat(moved[0] - before[0]).isCloseTo(120, within(2.0));
            assertThat(moved[1] - before[1]).isCloseTo(-40, within(2.0));
            assertThat(browser.ask("document.getElementById('details').hidden").asBoolean())
                    .as("a drag chooses nothing")
                    .isTrue();
        });
    }

    @Test
    void theWheelZoomsAboutThePointerAndKeysZoomAndFit() throws Exception {
        opened(() -> {
            double[] whole = box();
            double[] card = browser.middle(group("service-1"));
            double[] near = after(() -> browser.wheel(card[0], card[1], -400));
            assertThat(near[2]).isLessThan(whole[2] * 0.8);
            assertThat(browser.middle(group("service-1"))[0]).isCloseTo(card[0], within(3.0));
            assertThat(after(() -> browser.press("+"))[2]).isLessThan(near[2]);
            assertThat(after(() -> browser.press("0"))).containsExactly(whole);
            assertThat(after(() -> browser.press("-"))[2]).isGreaterThan(whole[2]);
        });
    }

    @Test
    void aClickOnACardTellsOfItAndEscapeEndsIt() throws Exception {
        opened(() -> {
            browser.click(group("service-1"));
            browser.until("!document.getElementById('details').hidden");
            assertThat(browser.text("#details")).contains("service-1", "public-app-alb", "443, 80 -> 3000");
            browser.press("Escape");
            browser.until("document.getElementById('details').hidden");
        });
    }

    @Test
    void theTablesAreThereAreSearchedAndLeadToTheCard() throws Exception {
        opened(() -> {
            browser.click("#show-tables");
            browser.until("document.getElementById('diagram').hidden");
            assertThat(browser.text("#tables")).contains("ECS SERVICES", "service-1", "Desired");
            browser.click("#search");
            browser.type("nothing-like-it");
            browser.until("!document.getElementById('no-rows').hidden");
            browser.ask("document.getElementById('search').select()");
            browser.type("service-1");
            browser.until("document.getElementById('no-rows').hidden");
            browser.click("#tables tr[data-of]:not([hidden]) td");
            browser.until("!document.getElementById('details').hidden");
            assertThat(browser.text("#details h2")).isEqualTo("service-1");
        });
    }

    @Test
    void tablesAreSortedByTheirHeads() throws Exception {
        opened(() -> {
            browser.click("#show-tables");
            browser.until("document.getElementById('diagram').hidden");
            String rules = "[...document.querySelectorAll('.sheet table')].filter(t => new Set([...t.tBodies[0].rows]"
                    + ".map(row => row.cells[0].textContent)).size > 1)[0]";
            String first = rules + ".querySelector('tbody tr').cells[0].textContent";
            String head = rules + ".querySelector('th')";
            String written = "[..." + rules + ".tBodies[0].rows].map(row => row.textContent).join()";
            String before = browser.ask(written).asText();
            String button = "#" + browser.ask(rules + ".closest('.sheet').id").asText() + " th button";
            browser.click(button);
            browser.until(head + ".getAttribute('aria-sort') === 'ascending'");
            String least = browser.ask(first).asText();
            browser.click(button);
            browser.until(head + ".getAttribute('aria-sort') === 'descending'");
            assertThat(browser.ask(first).asText()).isNotEqualTo(least);
            browser.click(button);
            browser.until("!" + head + ".hasAttribute('aria-sort')");
            assertThat(browser.ask(written).asText()).isEqualTo(before);
        });
    }

    @Test
    void aPictureThatIsWideBeginsWhereItIsReadWithNamesThatCanBeRead() throws Exception {
        opened(() -> {
            String scale = "document.getElementById('picture').getScreenCTM().a";
            browser.window(420, 800);
            browser.until("innerWidth === 420 && " + scale + " >= 0.699");
            assertThat(browser.ask("Math.min(...[...document.querySelectorAll('#picture .node')]"
                                    + ".map(node => node.getBoundingClientRect().left))")
                            .asDouble())
                    .as("the first card")
                    .isBetween(0.0, 420.0);
            browser.press("0");
            browser.until(scale + " < 0.5");
            browser.window(1400, 900);
        });
    }

    @Test
    void theWholePictureHasRoomAboveTheButtons() throws Exception {
        opened(() -> {
            // So low that the picture is as high as its place.
            browser.window(1400, 500);
            browser.until("innerHeight === 500");
            after(() -> browser.press("-"));
            after(() -> browser.press("0"));
            double buttons = browser.ask("document.querySelector('.zoom').getBoundingClientRect().top")
                    .asDouble();
            double signature = browser.ask("Math.max(...[...document.querySelectorAll('#picture text')]"
                            + ".map(text => text.getBoundingClientRect().bottom))")
                    .asDouble();
            assertThat(signature).isLessThan(buttons);
            browser.window(1400, 900);
        });
    }

    @Test
    void aNarrowWindowCutsNothingOffAtItsSide() throws Exception {
        opened(() -> {
            browser.window(420, 800);
            browser.until("innerWidth === 420");
            browser.press("0");
            browser.until(
                    "document.querySelector('%s').getBoundingClientRect().right < 420".formatted(group("service-1")));
            browser.click(group("service-1"));
            browser.until("!document.getElementById('details').hidden");
            assertThat(browser.ask("document.documentElement.scrollWidth").asInt())
                    .isEqualTo(420);
            assertThat(browser.ask("document.getElementById('diagram').clientHeight")
                            .asInt())
                    .isGreaterThan(200);
            browser.window(1400, 900);
        });
    }

    /// Whoever listens has to hear: what the page's policy does not know is told, does not run and is not loaded.
    @Test
    void whatThePolicyForbidsIsHeard() throws Exception {
        Path page = page();
        Files.writeString(
                page,
                Files.readString(page)
                        .replace(
                                "</body>",
                                "<script>document.title = 'x'</script><img"
                                        + " src=\"https://host.example/x.png\"/></body>"));
        int said = browser.console().size();
        browser.open(page);
        browser.until("document.images[0].complete");
        assertThat(browser.console().subList(said, browser.console().size()))
                .anyMatch(line -> line.contains("Content Security Policy") && line.contains("script"))
                .anyMatch(line -> line.contains("Content Security Policy") && line.contains("host.example"));
        assertThat(browser.ask("document.title").asText()).isNotEqualTo("x");
    }
}
