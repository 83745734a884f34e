package io.github.alidade.export;

/// The tables as a folder of CSV files.
final class CsvFormat implements Format {
    @Override
    public String extension() {
        return "csv";
    }

    @Override
    public String title() {
        return "Folder of CSV tables";
    }

    @Override
    public Content write(Subject subject) {
        return new Content.Folder(CsvTables.files(subject.tables()));
    }
}
