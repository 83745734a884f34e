package io.github.alidade.redaction.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.graph.Topology;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.RawTopologies;
import io.github.alidade.redaction.Redactor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/// A text on a page is found by whatever operator it came there.
class PdfAuditTest {
    private static final String NAME = "reelhouse-frontpage";
    private static final Topology TOPOLOGY = RawTopologies.streaming(raw -> raw.equals("streamora-web") ? NAME : raw);

    private static List<Leak> audit(byte[] pdf) {
        Redactor redactor = new Redactor();
        return LeakAudit.of(TOPOLOGY, redactor.show(TOPOLOGY, Exposure.PUBLIC), redactor::key, List.of())
                .audit(pdf, FileKind.PDF);
    }

    private static byte[] page(boolean apart) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                if (apart) {
                    content.showTextWithPositioning(new Object[] {"reel", -20f, "house-front", -20f, "page"});
                } else {
                    content.showText("service-1 and " + NAME);
                }
                content.endText();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    void aTextIsFoundHoweverItIsShown() throws IOException {
        for (boolean apart : new boolean[] {false, true}) {
            assertThat(audit(page(apart)))
                    .as("apart: %s", apart)
                    .anyMatch(leak ->
                            leak.means() == Leak.Means.TOKEN && leak.place().startsWith("page 1"));
        }
    }

    /// PDFBox would list all fonts of the computer in the home folder, and lay out by them what it reads.
    @Test
    void noFontOfThisComputerTakesPart() throws IOException {
        audit(page(false));
        assertThat(FontMappers.instance()
                        .getFontBoxFont("DejaVuSans", null)
                        .getFont()
                        .getName())
                .isEqualTo("LiberationSans");
        assertThat(FontMappers.instance()).isInstanceOf(BundledFont.class);
    }
}
