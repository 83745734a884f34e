package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Palette;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.redaction.Exposure;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgFormatTest {
    private static final SvgFormat SVG = new SvgFormat();

    @Test
    void textsOfThePictureAreRealTexts() throws Exception {
        Document svg = parsed(Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT));
        assertThat(texts(svg))
                .contains("AWS topology", "PUBLIC", "service-1", "public-app-alb", "443, 80 -> 3000", "Services");
    }

    @Test
    void onlyKnownElementsAndAttributesAreWritten() throws Exception {
        Document svg = parsed(Subjects.streaming(Exposure.CLEAR, Theme.DARK));
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        NodeList all = svg.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            elements.add(all.item(i).getNodeName());
            for (int a = 0; a < all.item(i).getAttributes().getLength(); a++) {
                attributes.add(all.item(i).getAttributes().item(a).getNodeName());
            }
        }
        assertThat(elements).containsExactly("path", "rect", "svg", "text");
        assertThat(attributes)
                .isSubsetOf(
                        "aria-label",
                        "d",
                        "fill",
                        "fill-opacity",
                        "font-family",
                        "font-size",
                        "font-weight",
                        "height",
                        "lengthAdjust",
                        "role",
                        "rx",
                        "stroke",
                        "stroke-dasharray",
                        "stroke-linecap",
                        "stroke-linejoin",
                        "stroke-opacity",
                        "stroke-width",
                        "textLength",
                        "viewBox",
                        "width",
                        "x",
                        "xmlns",
                        "y");
    }

    @Test
    void theSamePictureHasTheSameBytes() {
        assertThat(bytes(Subjects.streaming(Exposure.PUBLIC, Theme.DARK)))
                .isEqualTo(bytes(Subjects.streaming(Exposure.PUBLIC, Theme.DARK)));
    }

    @Test
    void namesCannotBecomeMarkup() throws Exception {
        String name = "<script>&\"'\u0001\n\u202Egnp\uD800";
        Document svg = parsed(Subjects.ofOneBucket(name));
        assertThat(texts(svg)).contains("<script>&\"'  gnp\uFFFD");
    }

    @Test
    void numbersHaveTwoDecimalsAtMost() {
        assertThat(new String(bytes(Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT)), StandardCharsets.UTF_8))
                .doesNotContainPattern("\\d\\.\\d{3}");
    }

    @Test
    void anotherProgramDrawsThePictureInItsSize(@TempDir Path folder) throws Exception {
        Subject subject = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT);
        Path svg = Files.write(folder.resolve("picture.svg"), bytes(subject));
        Path png = folder.resolve("picture.png");
        Programs.run(List.of("rsvg-convert", "-o", png.toString(), svg.toString()));
        BufferedImage image = ImageIO.read(png.toFile());
        Box bounds = subject.drawing().bounds();
        assertThat(List.of(image.getWidth(), image.getHeight())).containsExactly((int) bounds.w(), (int) bounds.h());
        Palette palette = Palette.of(Theme.LIGHT);
        subject.placement().nodes().forEach(node -> {
            int x = (int) (node.box().x() - bounds.x() + 10);
            int y = (int) (node.box().centre().y() - bounds.y());
            Color tile = palette.of(subject.topology().node(node.key()).kind().lane());
            assertThat(Color.of(image.getRGB(x, y) & 0xffffff)).isEqualTo(tile);
        });
    }

    static List<String> texts(Document svg) {
        List<String> texts = new ArrayList<>();
        NodeList found = svg.getElementsByTagName("text");
        for (int i = 0; i < found.getLength(); i++) {
            Element text = (Element) found.item(i);
            assertThat(Double.parseDouble(text.getAttribute("textLength"))).isPositive();
            texts.add(text.getTextContent());
        }
        return texts;
    }

    private static byte[] bytes(Subject subject) {
        return ((Content.OneFile) SVG.write(subject)).bytes();
    }

    private static Document parsed(Subject subject) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes(subject)));
    }
}
