package io.github.alidade.export;

import io.github.alidade.drawing.Color;
import io.github.alidade.drawing.Drawing;
import io.github.alidade.drawing.Icon;
import io.github.alidade.drawing.Mark;
import io.github.alidade.drawing.Outline;
import io.github.alidade.drawing.Outline.Step;
import io.github.alidade.layout.Box;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

/// Paints a drawing on a page of its size.
final class PdfPage implements AutoCloseable {
    /// A px is 1/96 of an inch and a point 1/72.
    private static final double POINTS = 0.75;

    /// Readers open no longer page: 200 inches. A larger picture is made smaller; vectors lose nothing by it.
    /// Source: ISO 32000-1, annex C.
    private static final double LONGEST = 14_400;

    private final PDPageContentStream content;
    private final PdfFonts fonts;
    private final Map<Float, PDExtendedGraphicsState> opacities = new HashMap<>();
    private float opacity = 1;

    private PdfPage(PDDocument document, PDPageContentStream content) {
        this.fonts = new PdfFonts(document);
        this.content = content;
    }

    static void add(PDDocument document, Drawing drawing) throws IOException {
        Box bounds = drawing.bounds();
        double scale = Math.min(POINTS, LONGEST / Math.max(bounds.w(), bounds.h()));
        PDPage page = new PDPage(new PDRectangle((float) (bounds.w() * scale), (float) (bounds.h() * scale)));
        document.addPage(page);
        try (PdfPage painter = new PdfPage(document, new PDPageContentStream(document, page))) {
            // Down is up in a PDF.
            painter.content.transform(
                    new Matrix((float) scale, 0, 0, (float) -scale, (float) (-bounds.x() * scale), (float)
                            (bounds.bottom() * scale)));
            painter.fill(Outline.of(bounds, 0), drawing.ground());
            for (Mark mark : drawing.marks()) {
                painter.paint(mark);
            }
        }
    }

    private void paint(Mark mark) throws IOException {
        switch (mark) {
            case Mark.Rectangle r -> {
                Outline outline = Outline.of(r.box(), r.radius());
                if (r.fill().isPresent()) {
                    fill(outline, r.fill().get());
                }
                if (r.stroke().isPresent()) {
                    stroke(outline, r.stroke().get());
                }
            }
            case Mark.Polyline line -> stroke(Outline.line(line.points(), line.radius()), line.stroke());
            case Mark.Polygon polygon -> fill(Outline.polygon(polygon.points()), polygon.fill());
            case Mark.Icon icon -> {
                double size = icon.box().w() / Icon.GRID;
                Outline outline = icon.icon()
                        .outline()
                        .placed(size, icon.box().x(), icon.box().y());
                stroke(outline, Mark.Stroke.solid(icon.color(), Icon.STROKE * size));
            }
            case Mark.Text text -> text(text);
        }
    }

    private void text(Mark.Text text) throws IOException {
        PdfFonts.Letters letters = fonts.letters(Printable.of(text.text().text()), text.weight());
        opacity(text.color());
        content.setNonStrokingColor(awt(text.color()));
        content.beginText();
        content.setFont(letters.font(), (float) text.size());
        content.setTextMatrix(new Matrix(1, 0, 0, -1, (float) text.x(), (float) text.y()));
        content.showText(letters.text());
        content.endText();
    }

    private void fill(Outline outline, Color color) throws IOException {
        opacity(color);
        content.setNonStrokingColor(awt(color));
        path(outline);
        content.fill();
    }

    private void stroke(Outline outline, Mark.Stroke stroke) throws IOException {
        opacity(stroke.color());
        content.setStrokingColor(awt(stroke.color()));
        content.setLineWidth((float) stroke.width());
        content.setLineJoinStyle(1);
        content.setLineCapStyle(stroke.dash().isEmpty() ? 1 : 0);
        float[] dash = new float[stroke.dash().size()];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = stroke.dash().get(i).floatValue();
        }
        content.setLineDashPattern(dash, 0);
        path(outline);
        content.stroke();
    }

    private void path(Outline outline) throws IOException {
        for (Step step : outline.steps()) {
            switch (step) {
                case Step.Move(double x, double y) -> content.moveTo((float) x, (float) y);
                case Step.Line(double x, double y) -> content.lineTo((float) x, (float) y);
                case Step.Curve c ->
                    content.curveTo(
                            (float) c.x1(), (float) c.y1(), (float) c.x2(), (float) c.y2(), (float) c.x(), (float)
                                    c.y());
                case Step.Close close -> content.closePath();
            }
        }
    }

    private void opacity(Color color) throws IOException {
        float wanted = (float) color.alpha();
        if (wanted != opacity) {
            opacity = wanted;
            content.setGraphicsStateParameters(opacities.computeIfAbsent(wanted, alpha -> {
                PDExtendedGraphicsState state = new PDExtendedGraphicsState();
                state.getCOSObject().setItem(COSName.TYPE, COSName.EXT_G_STATE);
                state.setStrokingAlphaConstant(alpha);
                state.setNonStrokingAlphaConstant(alpha);
                return state;
            }));
        }
    }

    private static java.awt.Color awt(Color color) {
        return new java.awt.Color(color.red(), color.green(), color.blue());
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
