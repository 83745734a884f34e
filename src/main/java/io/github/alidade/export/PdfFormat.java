package io.github.alidade.export;

import io.github.alidade.redaction.Exposure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// The picture as PDF: one page, vectors, text that can be selected and searched, the used letters of Roboto embedded.
/// No dates, no XMP, no attachments, and a file identifier that is always the same.
/// Source: ISO 32000-1, 14.3.3 (information) and 14.4 (file identifiers).
final class PdfFormat implements Format {
    /// The identifier is there because readers expect one. A hash of time or path, as writers make it, would tell of
    /// the computer.
    private static final byte[] IDENTIFIER = new byte[16];

    @Override
    public String extension() {
        return "pdf";
    }

    @Override
    public String title() {
        return "PDF, text can be selected";
    }

    @Override
    public Content write(Subject subject) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PdfPage.add(document, subject.drawing());
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(title(subject.drawing().exposure()));
            document.setDocumentInformation(information);
            COSArray identifier = new COSArray();
            identifier.add(new COSString(IDENTIFIER));
            identifier.add(new COSString(IDENTIFIER));
            document.getDocument().getTrailer().setItem(COSName.ID, identifier);
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException("A byte array cannot fail", e);
        }
        return new Content.OneFile(out.toByteArray());
    }

    private static String title(Exposure exposure) {
        return switch (exposure) {
            case PUBLIC -> "AWS topology, names are aliases";
            case CLEAR -> "AWS topology, real names";
        };
    }
}
