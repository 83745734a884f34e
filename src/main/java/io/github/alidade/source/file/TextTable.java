package io.github.alidade.source.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One table of a text export, read by the columns of its `+---+` lines: cells have ` | ` in them.
///
/// @param firstLine the line of the title, counted from 1
record TextTable(String title, int firstLine, List<Row> rows) {
    /// No column is wider; longer lines are wrapped.
    static final int WIDEST = 38;

    TextTable {
        rows = List.copyOf(rows);
    }

    /// A cell as it is printed.
    ///
    /// @param wrapped whether its column has the greatest width, so that lines may have been wrapped
    record Cell(List<String> lines, boolean wrapped) {
        Cell {
            lines = List.copyOf(lines);
        }
    }

    /// The cells of one row by the heads of their columns.
    record Row(Map<String, Cell> cells) {}

    /// Something is wrong with a line.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;

        Broken(int line) {
            super("line " + line);
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /// @param text whole lines from a `+---+` line on; reading ends at the first line that is not part of the table
    /// @throws Broken if a line does not fit the columns
    static TextTable read(String title, List<String> text, int from) throws Broken {
        List<Integer> corners = corners(text.get(from));
        List<List<List<String>>> blocks = new ArrayList<>();
        List<List<String>> block = new ArrayList<>();
        int at = from;
        for (; at < text.size() && isTable(text.get(at)); at++) {
            String line = text.get(at);
            if (line.startsWith("+")) {
                if (!corners(line).equals(corners)) {
                    throw new Broken(at + 1);
                }
                if (!block.isEmpty()) {
                    blocks.add(block);
                }
                block = new ArrayList<>();
            } else {
                block.add(cells(line, corners, at + 1));
            }
        }
        if (!block.isEmpty() || blocks.isEmpty()) {
            throw new Broken(at);
        }
        return new TextTable(title, from, rows(blocks, corners));
    }

    static boolean isTable(String line) {
        return line.startsWith("+") || line.startsWith("|");
    }

    private static List<Integer> corners(String border) {
        List<Integer> corners = new ArrayList<>();
        for (int i = 0; i < border.length(); i++) {
            if (border.charAt(i) == '+') {
                corners.add(i);
            }
        }
        return corners;
    }

    /// The columns are counted in code points, as they were when the table was written.
    private static List<String> cells(String line, List<Integer> corners, int number) throws Broken {
        int[] points = line.codePoints().toArray();
        if (points.length <= corners.getLast()) {
            throw new Broken(number);
        }
        List<String> cells = new ArrayList<>();
        for (int i = 0; i + 1 < corners.size(); i++) {
            int start = corners.get(i);
            int end = corners.get(i + 1);
            if (points[start] != '|' || points[end] != '|') {
                throw new Broken(number);
            }
            cells.add(new String(points, start + 2, end - start - 3).stripTrailing());
        }
        return cells;
    }

    private static List<Row> rows(List<List<List<String>>> blocks, List<Integer> corners) {
        List<String> heads = new ArrayList<>();
        for (int column = 0; column + 1 < corners.size(); column++) {
            heads.add(String.join(" ", column(blocks.getFirst(), column)));
        }
        List<Row> rows = new ArrayList<>();
        for (List<List<String>> block : blocks.subList(1, blocks.size())) {
            Map<String, Cell> cells = new LinkedHashMap<>();
            for (int column = 0; column < heads.size(); column++) {
                boolean widest = corners.get(column + 1) - corners.get(column) - 3 >= WIDEST;
                cells.put(heads.get(column), new Cell(column(block, column), widest));
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    /// The lines of one cell, without the blank ones below it.
    private static List<String> column(List<List<String>> block, int column) {
        List<String> lines = new ArrayList<>();
        block.forEach(line -> lines.add(line.get(column)));
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        return lines;
    }
}
