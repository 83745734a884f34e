package io.github.alidade.source.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.alidade.model.AlidadeException;
import io.github.alidade.model.Findings;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.model.Resource;
import io.github.alidade.vocabulary.GapReason;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/// Answers of the AWS CLI (v1 and v2) in files, one or several calls a file, recognised by their top-level keys.
/// Where an answer does not say what was asked for, `_calls.tsv` beside it or its name is a hint.
///
/// `_calls.tsv` is optional: a header line with at least `file` and `command`, then one line a call.
final class AwsCliSource implements FileFormat {
    /// Read before what lies beside it.
    static final String CALLS = "_calls.tsv";

    @Override
    public boolean recognises(Opened file) {
        return file.startsAsJson() || file.blank() || ErrorNote.recognises(file.text()) || isCalls(file);
    }

    @Override
    public Reading reading() {
        return new Answering();
    }

    private static boolean isCalls(Opened file) {
        List<String> header = List.of(file.text().lines().findFirst().orElse("").split("\t"));
        return header.contains("file") && header.contains("command");
    }

    /// One import: all files that are opened together.
    private static final class Answering implements Reading {
        private static final int ELEMENTS_PER_LOOK = 256;

        private final Collected collected = new Collected();
        private final Answers answers = new Answers();
        private final EdgeAnswers edge = new EdgeAnswers(collected);
        private final RoutingAnswers routing = new RoutingAnswers(collected);
        private final DnsAnswers dns = new DnsAnswers(collected);
        private final ContainerAnswers containers = new ContainerAnswers(collected);
        private final FunctionAnswers functions = new FunctionAnswers(collected);
        private final RoleAnswers roles = new RoleAnswers(collected);
        private final NetworkAnswers network = new NetworkAnswers(collected);
        private final StorageAnswers storage = new StorageAnswers(collected);
        private final MessageAnswers messages = new MessageAnswers(collected);
        private final Pages pages = new Pages();
        private final Map<String, String> commands = new HashMap<>();
        private boolean anything;
        private long elements;

        Answering() {
            edge.register(answers);
            routing.register(answers);
            dns.register(answers);
            containers.register(answers);
            functions.register(answers);
            roles.register(answers);
            network.register(answers);
            storage.register(answers);
            messages.register(answers);
            new OtherAnswers(collected).register(answers);
            answers.whole(
                    "caller",
                    List.of("Account", "UserId", "Arn"),
                    (answer, keys) -> keys.has("Account") && keys.has("UserId"),
                    "sts",
                    "GetCallerIdentity",
                    (answer, keys) -> collected.homes().caller(answer, keys.text("Account", "")));
        }

        @Override
        public void add(Opened opened, Progress progress) throws AlidadeException, IOException {
            InputFile file = opened.file();
            String command = commands.get(file.path());
            Call call = command == null ? Call.ofPath(file.path()) : Call.ofCommand(command, file.path());
            Answer answer = new Answer(file, call);
            if (isCalls(opened)) {
                readCalls(opened);
            } else if (opened.blank()) {
                // A list command of version 1 prints nothing when there is nothing.
                anything |= call.operation() != null;
            } else if (opened.startsAsJson()) {
                boolean known = readJson(opened, answer, progress);
                anything |= known;
                if (!known && file.named()) {
                    throw Unreadable.because(
                            "%s is JSON of a kind that Alidade does not know: it is no answer of the AWS CLI and no inventory."
                                    .formatted(file.name()));
                }
            } else {
                anything = true;
                note(answer, opened.allText());
            }
        }

        private void readCalls(Opened opened) throws IOException {
            List<String> lines = opened.allText().lines().toList();
            List<String> header = List.of(lines.getFirst().split("\t"));
            int file = header.indexOf("file");
            int command = header.indexOf("command");
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t");
                if (cells.length > Math.max(file, command)) {
                    String path = opened.file().folder() + "/" + cells[file];
                    commands.put(path, cells[command]);
                    pages.command(cells[command]);
                }
            }
        }

        /// A file may have several answers one after the other, or in a list.
        private boolean readJson(Opened opened, Answer answer, Progress progress) throws IOException {
            boolean known = false;
            try (JsonParser parser = opened.parser()) {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    if (token == JsonToken.START_OBJECT) {
                        known |= readAnswer(parser, answer, progress);
                    }
                }
            }
            return known;
        }

        private boolean readAnswer(JsonParser parser, Answer answer, Progress progress) throws IOException {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            Pages.Page page = new Pages.Page(answer);
            boolean known = false;
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                JsonToken token = parser.nextToken();
                Answers.Kind list = answers.list(key);
                Answers.Kind object = answers.object(key);
                if (list != null && token == JsonToken.START_ARRAY) {
                    page.holds(key, list);
                    readList(parser, answer, key, list, progress);
                    known = true;
                } else if (object != null && token == JsonToken.START_OBJECT) {
                    Item item = new Item(Trees.read(answer.file().name(), parser));
                    object.read().accept(answer, item);
                    page.holds(key, object);
                    page.tokens(item);
                    known = true;
                } else if (answers.wanted(key) || Pages.isToken(key)) {
                    kept.set(key, Trees.read(answer.file().name(), parser));
                } else {
                    parser.skipChildren();
                }
            }
            Item keys = new Item(kept);
            page.tokens(keys);
            pages.add(page);
            return whole(answer, keys) || known;
        }

        private boolean whole(Answer answer, Item keys) {
            var kind = answers.whole(answer, keys);
            kind.ifPresent(whole -> whole.read().accept(answer, keys));
            return kind.isPresent();
        }

        private void readList(JsonParser parser, Answer answer, String key, Answers.Kind kind, Progress progress)
                throws IOException {
            boolean empty = true;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null) {
                    return;
                }
                if (++elements % ELEMENTS_PER_LOOK == 0 && progress.cancelled()) {
                    throw new CancellationException();
                }
                kind.read().accept(answer, new Item(Trees.read(answer.file().name(), parser)));
                empty = false;
            }
            if (empty) {
                routing.empty(answer, key);
            }
        }

        private void note(Answer answer, String text) {
            ErrorNote note = ErrorNote.of(text, answer.call());
            if (note.reason().isPresent()) {
                GapReason reason = note.reason().get();
                collected.gap(answer, reason, note.service(), note.call(), note.about());
            } else if (note.call().equals("GetPublicAccessBlock")) {
                storage.noAccessBlock(answer);
            }
        }

        @Override
        public Optional<Findings> end() {
            edge.settle();
            routing.settle();
            dns.settle();
            containers.settle();
            roles.settle();
            network.settle();
            storage.settle();
            pages.unfinished(collected);
            if (!anything) {
                return Optional.empty();
            }
            List<Resource> found = collected.resources();
            Inventory inventory = new Inventory(found, List.of(), List.of(), collected.gaps(found), false);
            return Optional.of(new Findings(inventory, collected.environment()));
        }
    }
}
