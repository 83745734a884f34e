package io.github.alidade.app.viewmodel;

import io.github.alidade.pipeline.Picture;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownEdge;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.redaction.ShownText;
import io.github.alidade.redaction.ShownTopology;
import io.github.alidade.table.Section;
import io.github.alidade.vocabulary.Lane;
import io.github.alidade.vocabulary.RelationKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/// Finds anything by what is shown of it: resources, connections, rows of tables, commands. Made once for what is
/// shown; a question then looks at each word that occurs once, and at each thing by the words that it has. Immutable,
/// any thread may ask.
public final class Finder {
    /// What one can look for.
    public enum Category {
        ALL("All"),
        RESOURCES("Resources"),
        CONNECTIONS("Connections"),
        ROWS("Table rows"),
        COMMANDS("Commands");

        private final String title;

        Category(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /// What is done when something is chosen.
    public sealed interface Target {
        record OfNode(NodeKey node) implements Target {}

        record OfLine(NodeKey source, NodeKey target) implements Target {}

        /// @param section the title of its table
        record OfRow(String section, int row, Optional<NodeKey> node) implements Target {}

        record OfCommand(String id) implements Target {}
    }

    /// A command as it can be found.
    ///
    /// @param key its shortcut; may be empty
    public record Named(String id, String text, String key) {}

    /// One answer.
    ///
    /// @param kind what it is
    /// @param place where it is; may be empty
    public record Found(
            Category category, String title, String kind, String place, Optional<Lane> lane, Target target) {}

    private record Scored(int number, double score, int length) {}

    private static final int MOST = 50;
    /// What belongs to another thing is found after the thing itself.
    private static final double OF_ENDS = 0.8;

    private static final double OF_ROWS = 0.75;
    private static final double OF_OTHER_WORDS = 0.6;
    private static final float OF_WHOLE = 0.1f;
    private static final int LONGEST_CELL = 80;

    private final ShownTopology shown;
    private final List<Section> tables;
    private final Lexicon lexicon = new Lexicon();
    private final int[][] nameWords;
    private final int[][] kindWords;
    private final List<ShownEdge> edges = new ArrayList<>();
    private final int[] edgeSource;
    private final int[] edgeTarget;
    private final int[] rowSection;
    private final int[] rowNumber;
    private final int[][] rowWords;
    private final Map<RelationKind, int[]> verbs = new HashMap<>();

    public Finder(Picture picture) {
        shown = picture.shown();
        tables = picture.tables();
        int count = shown.nodes().size();
        nameWords = new int[count][];
        kindWords = new int[count][];
        Map<NodeKey, Integer> places = new HashMap<>();
        for (int i = 0; i < count; i++) {
            ShownNode node = shown.nodes().get(i);
            places.put(node.key(), i);
            nameWords[i] = lexicon.add(node.name().text());
            kindWords[i] = lexicon.add(node.kind().title(), node.id().text());
        }
        edgeSource = new int[shown.edges().size()];
        edgeTarget = new int[edgeSource.length];
        for (ShownEdge edge : shown.edges()) {
            Integer source = places.get(edge.source());
            Integer target = places.get(edge.target());
            if (edge.kind().drawn() && source != null && target != null) {
                edgeSource[edges.size()] = source;
                edgeTarget[edges.size()] = target;
                edges.add(edge);
                verbs.computeIfAbsent(edge.kind(), kind -> lexicon.add(kind.verb()));
            }
        }
        int rows = tables.stream().mapToInt(section -> section.rows().size()).sum();
        rowSection = new int[rows];
        rowNumber = new int[rows];
        rowWords = new int[rows][];
        indexRows();
    }

    private void indexRows() {
        int at = 0;
        for (int table = 0; table < tables.size(); table++) {
            List<Section.Row> rows = tables.get(table).rows();
            for (int row = 0; row < rows.size(); row++) {
                rowSection[at] = table;
                rowNumber[at] = row;
                rowWords[at++] = lexicon.whole(texts(rows.get(row)));
            }
        }
    }

    private static List<String> texts(Section.Row row) {
        List<String> texts = new ArrayList<>();
        for (List<ShownText> cell : row.cells()) {
            for (ShownText line : cell) {
                if (line.text().length() <= LONGEST_CELL) {
                    texts.add(line.text());
                }
            }
        }
        return texts;
    }

    /// The best answers, the best first.
    /// @param commands all commands that can be given now
    public List<Found> find(String query, Category category, List<Named> commands) {
        String whole = Lexicon.folded(query).strip();
        String[] tokens = Lexicon.parts(whole);
        if (tokens.length == 0) {
            return List.of();
        }
        float[][] words = new float[tokens.length][];
        for (int i = 0; i < tokens.length; i++) {
            words[i] = lexicon.scores(tokens[i]);
        }
        float[][] nodes = nodeScores(words, lexicon.scores(whole));
        List<Answer> answers = new ArrayList<>();
        if (category == Category.ALL || category == Category.RESOURCES) {
            resources(nodes, answers);
        }
        if (category == Category.ALL || category == Category.CONNECTIONS) {
            connections(nodes, words, answers);
        }
        if (category == Category.ALL || category == Category.ROWS) {
            rows(words, answers);
        }
        if (category == Category.ALL || category == Category.COMMANDS) {
            commands(tokens, commands, answers);
        }
        answers.sort(Comparator.comparingDouble(Answer::score).reversed().thenComparing(Answer::length));
        return answers.stream().limit(MOST).map(Answer::found).toList();
    }

    private record Answer(double score, int length, Found found) {}

    /// The name as a whole counts a little more than its parts.
    private float[][] nodeScores(float[][] words, float[] whole) {
        float[][] scores = new float[words.length][nameWords.length];
        for (int token = 0; token < words.length; token++) {
            for (int node = 0; node < nameWords.length; node++) {
                float name = best(words[token], nameWords[node]);
                float other = best(words[token], kindWords[node]);
                float best = (float) Math.max(name, OF_OTHER_WORDS * other);
                scores[token][node] = best == 0 ? 0 : best + OF_WHOLE * whole[nameWords[node][0]];
            }
        }
        return scores;
    }

    private static float best(float[] scores, int[] words) {
        float best = 0;
        for (int word : words) {
            best = Math.max(best, scores[word]);
        }
        return best;
    }

    private void resources(float[][] scores, List<Answer> answers) {
        Best best = new Best();
        for (int node = 0; node < nameWords.length; node++) {
            double sum = 0;
            for (float[] token : scores) {
                sum = token[node] == 0 ? Double.NEGATIVE_INFINITY : sum + token[node];
            }
            best.offer(
                    node,
                    sum / scores.length,
                    shown.nodes().get(node).name().text().length());
        }
        best.forEach(one -> {
            ShownNode node = shown.nodes().get(one.number());
            answers.add(new Answer(one.score(), one.length(), resource(node)));
        });
    }

    private Found resource(ShownNode node) {
        return new Found(
                Category.RESOURCES,
                node.name().text(),
                node.kind().title(),
                place(node),
                Optional.of(node.kind().lane()),
                new Target.OfNode(node.key()));
    }

    private String place(ShownNode node) {
        List<String> places = new ArrayList<>();
        node.vpc().flatMap(shown::find).ifPresent(vpc -> places.add(vpc.name().text()));
        node.cluster()
                .flatMap(shown::find)
                .ifPresent(cluster -> places.add(cluster.name().text()));
        return places.isEmpty() ? node.region().text() : String.join(" / ", places);
    }

    /// Each word has to be at one of its ends or in what joins them.
    private void connections(float[][] nodes, float[][] words, List<Answer> answers) {
        Best best = new Best();
        for (int edge = 0; edge < edges.size(); edge++) {
            double sum = 0;
            for (int token = 0; token < nodes.length; token++) {
                double ends = Math.max(nodes[token][edgeSource[edge]], nodes[token][edgeTarget[edge]]);
                double verb =
                        best(words[token], verbs.getOrDefault(edges.get(edge).kind(), new int[0]));
                double score = Math.max(ends, OF_OTHER_WORDS * verb);
                sum = score == 0 ? Double.NEGATIVE_INFINITY : sum + score;
            }
            best.offer(edge, OF_ENDS * sum / nodes.length, 0);
        }
        best.forEach(one -> answers.add(new Answer(one.score(), one.length(), connection(edges.get(one.number())))));
    }

    private Found connection(ShownEdge edge) {
        ShownNode source = shown.node(edge.source());
        String verb = edge.kind().verb();
        String label = edge.label().text();
        return new Found(
                Category.CONNECTIONS,
                source.name() + " → " + shown.node(edge.target()).name(),
                label.isEmpty() || label.equals(verb) ? verb : verb + " (" + label + ")",
                "",
                Optional.of(source.kind().lane()),
                new Target.OfLine(edge.source(), edge.target()));
    }

    private void rows(float[][] words, List<Answer> answers) {
        Best best = new Best();
        for (int row = 0; row < rowWords.length; row++) {
            double sum = 0;
            for (float[] token : words) {
                float score = best(token, rowWords[row]);
                sum = score == 0 ? Double.NEGATIVE_INFINITY : sum + score;
            }
            best.offer(row, OF_ROWS * sum / words.length, 0);
        }
        best.forEach(one -> answers.add(new Answer(one.score(), one.length(), row(one.number()))));
    }

    private Found row(int number) {
        Section section = tables.get(rowSection[number]);
        Section.Row row = section.rows().get(rowNumber[number]);
        List<String> cells = row.cells().stream()
                .map(cell -> cell.isEmpty() ? "" : cell.getFirst().text())
                .filter(text -> !text.isEmpty())
                .toList();
        return new Found(
                Category.ROWS,
                cells.isEmpty() ? "–" : cells.getFirst(),
                Titles.spelled(section.title()),
                String.join(" · ", cells.subList(Math.min(1, cells.size()), Math.min(3, cells.size()))),
                Optional.empty(),
                new Target.OfRow(section.title(), rowNumber[number], row.node()));
    }

    private static void commands(String[] tokens, List<Named> commands, List<Answer> answers) {
        Lexicon small = new Lexicon();
        int[][] words = new int[commands.size()][];
        for (int i = 0; i < words.length; i++) {
            words[i] = small.add(commands.get(i).text());
        }
        float[][] scores = Arrays.stream(tokens).map(small::scores).toArray(float[][]::new);
        for (int i = 0; i < words.length; i++) {
            double sum = 0;
            for (float[] token : scores) {
                float score = best(token, words[i]);
                sum = score == 0 ? Double.NEGATIVE_INFINITY : sum + score;
            }
            if (sum > 0) {
                answers.add(
                        new Answer(sum / tokens.length, commands.get(i).text().length(), command(commands.get(i))));
            }
        }
    }

    static Found command(Named command) {
        return new Found(
                Category.COMMANDS,
                command.text(),
                "Command",
                command.key(),
                Optional.empty(),
                new Target.OfCommand(command.id()));
    }

    /// What a target is called now; empty if it is not there any more.
    Optional<Found> of(Target target) {
        return switch (target) {
            case Target.OfNode(NodeKey node) -> shown.find(node).map(this::resource);
            case Target.OfLine(NodeKey source, NodeKey end) ->
                edges.stream()
                        .filter(edge ->
                                edge.source().equals(source) && edge.target().equals(end))
                        .findFirst()
                        .map(this::connection);
            case Target.OfRow row -> Optional.empty();
            case Target.OfCommand command -> Optional.empty();
        };
    }

    /// Keeps the best few.
    private static final class Best {
        private static final Comparator<Scored> WORST_FIRST = Comparator.comparingDouble(Scored::score)
                .thenComparing(Comparator.comparingInt(Scored::length).reversed())
                .thenComparing(Comparator.comparingInt(Scored::number).reversed());

        private final PriorityQueue<Scored> kept = new PriorityQueue<>(WORST_FIRST);

        void offer(int number, double score, int length) {
            if (score <= 0 || kept.size() == MOST && score < kept.element().score()) {
                return;
            }
            kept.add(new Scored(number, score, length));
            if (kept.size() > MOST) {
                kept.remove();
            }
        }

        void forEach(java.util.function.Consumer<Scored> use) {
            kept.stream().sorted(WORST_FIRST.reversed()).forEach(use);
        }
    }
}
