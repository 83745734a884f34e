package io.github.alidade.export;

/// The tables as a zip of CSV files.
final class CsvZipFormat implements Format {
    @Override
    public String extension() {
        return "csv.zip";
    }

    @Override
    public String title() {
        return "Zip of CSV tables";
    }

    @Override
    public Content write(Subject subject) {
        return new Content.OneFile(Zip.of(CsvTables.files(subject.tables())));
    }
}
