package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Drawing;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Owner;
import io.github.alidade.drawing.Palette;
import io.github.alidade.drawing.Theme;
import io.github.alidade.layout.Box;
import io.github.alidade.layout.Placement.PlacedNode;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.vocabulary.ResourceKind;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFormatTest {
    private static final PngFormat PNG = new PngFormat();

    @ParameterizedTest
    @CsvSource({"PUBLIC,LIGHT,1", "PUBLIC,DARK,2", "CLEAR,LIGHT,2", "CLEAR,DARK,1"})
    void readBackThePictureShowsItsCardsAndItsMark(Exposure exposure, Theme theme, double scale) throws Exception {
        Subject subject = Subjects.streaming(exposure, theme, scale);
        byte[] png = bytes(subject);
        // For a person to look at.
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        Files.write(folder.resolve("streaming-%s-%s-%.0f.png".formatted(exposure.word(), theme, scale)), png);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        Box bounds = subject.drawing().bounds();
        assertThat(image.getWidth()).isEqualTo((int) (bounds.w() * scale));
        assertThat(image.getHeight()).isEqualTo((int) (bounds.h() * scale));
        Palette palette = Palette.of(theme);
        for (PlacedNode node : subject.placement().nodes()) {
            Box box = node.box();
            ResourceKind kind = subject.topology().node(node.key()).kind();
            assertThat(pixel(image, subject, box.x() + 10, box.centre().y())).isEqualTo(palette.of(kind.lane()));
            assertThat(pixel(image, subject, box.right() - 5, box.centre().y())).isEqualTo(palette.card());
            assertThat(inkIn(image, subject, new Box(box.x() + 58, box.y() + 10, 60, 18)))
                    .isTrue();
        }
        assertThat(pixel(image, subject, bounds.right() - 38, bounds.y() + 52)).isEqualTo(palette.of(exposure));
        assertThat(pixel(image, subject, bounds.x() + 3, bounds.y() + 3)).isEqualTo(palette.ground());
    }

    @Test
    void stripsJoinWithoutASeam() {
        Subject subject = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT, 1.5);
        Raster raster = new Raster(subject.drawing(), 1.5);
        BufferedImage whole = new BufferedImage(raster.width(), raster.height(), BufferedImage.TYPE_INT_RGB);
        raster.paint(whole, 0);
        BufferedImage strip = new BufferedImage(raster.width(), 100, BufferedImage.TYPE_INT_RGB);
        for (int top = 0; top + 100 <= raster.height(); top += 100) {
            raster.paint(strip, top);
            assertThat(strip.getRGB(0, 0, raster.width(), 100, null, 0, raster.width()))
                    .isEqualTo(whole.getRGB(0, top, raster.width(), 100, null, 0, raster.width()));
        }
    }

    @Test
    void onlyChunksThatHoldPixelsAreWritten() throws Exception {
        byte[] png = bytes(Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT, 2));
        ByteBuffer in = ByteBuffer.wrap(png).position(8);
        List<String> chunks = new ArrayList<>();
        while (in.hasRemaining()) {
            int length = in.getInt();
            byte[] name = new byte[4];
            in.get(name);
            chunks.add(new String(name, StandardCharsets.US_ASCII));
            in.position(in.position() + length + 4);
        }
        Set<String> inOrder = new LinkedHashSet<>(chunks);
        assertThat(inOrder).containsExactly("IHDR", "pHYs", "IDAT", "IEND");
        assertThat(chunks).endsWith("IEND");
    }

    @Test
    void theSamePictureHasTheSameBytes() throws Exception {
        assertThat(bytes(Subjects.streaming(Exposure.CLEAR, Theme.DARK)))
                .isEqualTo(bytes(Subjects.streaming(Exposure.CLEAR, Theme.DARK)));
    }

    @Test
    void aPictureTooLargeIsRefusedInASentence() {
        Subject subject = Subjects.streaming(Exposure.PUBLIC, Theme.LIGHT);
        Drawing huge = new Drawing(
                Exposure.PUBLIC,
                Theme.LIGHT,
                new Box(0, 0, 20_000, 20_000),
                Color.of(0xffffff),
                List.of(new Mark.Polygon(Owner.NOBODY, 0, List.of(), Color.of(0))));
        assertThatThrownBy(() -> PNG.write(new Subject(subject.placement(), huge, List.of(), 1)))
                .isInstanceOf(AlidadeException.class)
                .hasMessage("The PNG would have 20,000 x 20,000 pixels, more than other programs open."
                        + " Choose fewer lenses, or SVG.");
    }

    private static boolean inkIn(BufferedImage image, Subject subject, Box box) {
        Color card = Palette.of(subject.drawing().theme()).card();
        int inked = 0;
        for (double x = box.x(); x < box.right(); x++) {
            for (double y = box.y(); y < box.bottom(); y++) {
                inked += pixel(image, subject, x, y).equals(card) ? 0 : 1;
            }
        }
        return inked > 60;
    }

    private static Color pixel(BufferedImage image, Subject subject, double x, double y) {
        Box bounds = subject.drawing().bounds();
        int rgb = image.getRGB((int) ((x - bounds.x()) * subject.scale()), (int) ((y - bounds.y()) * subject.scale()));
        return Color.of(rgb & 0xffffff);
    }

    private static byte[] bytes(Subject subject) throws AlidadeException {
        return ((Content.OneFile) PNG.write(subject)).bytes();
    }
}
