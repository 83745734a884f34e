package io.github.alidade.source.file;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.github.alidade.model.AlidadeException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;

/// The sentences for what cannot be read. None of them quotes a file's content.
final class Unreadable {
    private Unreadable() {}

    static AlidadeException because(String sentence) {
        return new AlidadeException(AlidadeException.Kind.INPUT, sentence);
    }

    static AlidadeException file(String name, IOException failure) {
        return new AlidadeException(AlidadeException.Kind.INPUT, sentence(name, failure), failure);
    }

    private static String sentence(String name, IOException failure) {
        return switch (failure) {
            case Opened.TooLong big -> big.sentence();
            case NoSuchFileException gone -> "There is no file or folder %s.".formatted(name);
            case AccessDeniedException denied -> "%s may not be read by you.".formatted(name);
            case StreamConstraintsException huge ->
                "%s is nested too deeply, or has too long a text in it, to be an answer of AWS%s."
                        .formatted(name, place(huge));
            case JsonProcessingException cut
            when cutOff(cut) ->
                "%s ends in the middle of its JSON%s: it seems to have been cut off. Export it again."
                        .formatted(name, place(cut));
            case JsonProcessingException bad when wrongEncoding(bad) -> encoding(name);
            case JsonProcessingException bad -> "%s is not JSON%s.".formatted(name, place(bad));
            case CharacterCodingException bad -> encoding(name);
            case ZipException damaged -> "%s is damaged in its zip, or encrypted.".formatted(name);
            default -> "%s could not be read from the disk.".formatted(name);
        };
    }

    private static boolean cutOff(JsonProcessingException failure) {
        String message = failure.getOriginalMessage();
        return failure instanceof JsonEOFException || message != null && message.startsWith("Unexpected end-of-input");
    }

    private static boolean wrongEncoding(JsonProcessingException failure) {
        String message = failure.getOriginalMessage();
        return message != null && message.startsWith("Invalid UTF-");
    }

    private static String encoding(String name) {
        return "%s is in an encoding that Alidade does not know. Save it as UTF-8.".formatted(name);
    }

    private static String place(JsonProcessingException failure) {
        JsonLocation at = failure.getLocation();
        return at == null ? "" : " (line %d, column %d)".formatted(at.getLineNr(), at.getColumnNr());
    }
}
