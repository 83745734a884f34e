package io.github.alidade.redaction.audit;

import java.util.ArrayList;
import java.util.List;

/// Reads tables drawn with `+---+---+` borders: the border says where columns begin, since cells may hold `|`, too.
final class TextTable {
    private TextTable() {}

    /// One line of a cell, blanks at both ends taken away.
    ///
    /// @param length how many characters it takes in the source
    record Line(String text, int offset, int length, boolean full) {}

    record Cell(List<Line> lines) {
        Cell {
            lines = List.copyOf(lines);
        }
    }

    /// All cells of all tables of a text.
    static List<Cell> cells(String text) {
        List<Cell> cells = new ArrayList<>();
        List<Integer> columns = List.of();
        List<List<Line>> row = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int newline = text.indexOf('\n', at);
            int end = newline < 0 ? text.length() : newline;
            if (border(text, at, end)) {
                close(row, cells);
                columns = columns(text, at, end);
            } else if (!columns.isEmpty() && end > at && text.charAt(at) == '|') {
                read(text, at, end, columns, row);
            } else {
                close(row, cells);
                columns = List.of();
            }
            at = end + 1;
        }
        close(row, cells);
        return cells;
    }

    /// Whether a line is part of a table: a border, or begins with one of a row.
    static boolean border(String text, int from, int to) {
        if (to - from < 3 || text.charAt(from) != '+') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i) != '+' && text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> columns(String text, int from, int to) {
        List<Integer> columns = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '+') {
                columns.add(i - from);
            }
        }
        return columns;
    }

    private static void read(String text, int from, int to, List<Integer> columns, List<List<Line>> row) {
        for (int column = 0; column + 1 < columns.size(); column++) {
            if (row.size() <= column) {
                row.add(new ArrayList<>());
            }
            int begin = Math.min(to, from + columns.get(column) + 2);
            int end = Math.min(to, from + columns.get(column + 1) - 1);
            String cell = begin < end ? text.substring(begin, end) : "";
            if (!cell.isBlank()) {
                boolean full = !Character.isWhitespace(cell.charAt(cell.length() - 1));
                row.get(column).add(new Line(cell.strip(), begin, cell.length(), full));
            }
        }
    }

    private static void close(List<List<Line>> row, List<Cell> cells) {
        for (List<Line> lines : row) {
            if (!lines.isEmpty()) {
                cells.add(new Cell(lines));
            }
        }
        row.clear();
    }
}
