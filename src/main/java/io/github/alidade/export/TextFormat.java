package io.github.alidade.export;

import io.github.alidade.redaction.Exposure;
import io.github.alidade.table.TextTables;
import java.nio.charset.StandardCharsets;

/// The tables as text. In public nothing but the tables, as the original tool wrote them; in clear the first line
/// says so.
final class TextFormat implements Format {
    @Override
    public String extension() {
        return "txt";
    }

    @Override
    public String title() {
        return "Text tables";
    }

    @Override
    public Content write(Subject subject) {
        String tables = TextTables.write(subject.tables());
        String text =
                switch (subject.topology().exposure()) {
                    case PUBLIC -> tables;
                    case CLEAR -> Headline.meaning(Exposure.CLEAR) + "\n\n" + tables;
                };
        return new Content.OneFile(text.getBytes(StandardCharsets.UTF_8));
    }
}
