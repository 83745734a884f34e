package io.github.alidade.proof;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.github.alidade.app.cli.Alidade;
import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.Notice;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.PublicChoice;
import io.github.alidade.app.viewmodel.Selection;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.app.viewmodel.Workbench;
import io.github.alidade.drawing.Theme;
import io.github.alidade.model.Inventory;
import io.github.alidade.model.Progress;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.Profile;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.source.file.InventoryFile;
import io.github.alidade.source.file.Sources;
import io.github.alidade.vocabulary.Lane;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/// P1 beside the content of files: two accounts that differ only in their names, opened from files and folders with
/// names of their own, leave the same traces in a public window (its title, lists, notices, suggested names of files,
/// the clipboard), in all that is logged or printed at any level, and in what the command line says, also when
/// something goes wrong.
@Isolated("listens to all that the process logs and prints")
class TracesTest {
    /// Other ways to call the same things.
    private static final List<Map<String, String>> NAMINGS = List.of(
            Map.of("streamora", "reelhouse", "123456789012", "111122223333"),
            Map.of("streamora", "service-2", "123456789012", "000000000001"),
            Map.of("streamora", "pa\\u0443ments", "123456789012", "999999999999"));

    @TempDir
    private Path folder;

    /// One account and where it lies.
    private record Account(Path file, List<String> secrets) {}

    /// What a session left behind.
    private record Traces(List<String> told, Map<String, byte[]> files) {}

    static Stream<Profile> profiles() {
        return Stream.of(
                Profile.SEED,
                Profile.STRICT,
                Profile.named("default,regions=kept,ports=broader,counts=dropped")
                        .orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void aWindowLeavesTheSameTraces(Profile profile) throws Exception {
        List<Traces> all = new ArrayList<>();
        for (Account account : accounts()) {
            all.add(inAWindow(account, profile));
        }
        Traces plain = all.getFirst();
        assertThat(plain.files()).hasSizeGreaterThan(13);
        assertThat(plain.told())
                .anyMatch(line -> line.startsWith("title: Topology (PUBLIC)"))
                .anyMatch(line -> line.startsWith("suggested: alidade-public.png"))
                .anyMatch(line -> line.startsWith("copied: "))
                .anyMatch(line -> line.startsWith("logged: ") && line.contains("doing=drawing"));
        for (Traces other : all) {
            assertSame(other.told(), plain.told());
            assertThat(other.files().keySet()).isEqualTo(plain.files().keySet());
            other.files()
                    .forEach((name, bytes) ->
                            assertThat(bytes).as(name).isEqualTo(plain.files().get(name)));
        }
    }

    private List<Account> accounts() throws Exception {
        List<Account> all = new ArrayList<>(List.of(account("jane", Map.of())));
        for (Map<String, String> naming : NAMINGS) {
            all.add(account("customer " + all.size() + " of acme", naming));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theCommandLineSaysTheSame(Profile profile) throws Exception {
        List<List<String>> all = new ArrayList<>();
        for (Account account : accounts()) {
            all.add(onTheCommandLine(account, profile));
        }
        List<String> plain = all.getFirst();
        assertThat(plain).anyMatch(line -> line.contains("db-instance-1")).noneMatch(line -> line.contains("bug"));
        for (List<String> other : all) {
            assertSame(other, plain);
        }
    }

    /// Tells the first difference only.
    private static void assertSame(List<String> told, List<String> plain) {
        for (int i = 0; i < Math.min(told.size(), plain.size()); i++) {
            assertThat(told.get(i)).isEqualTo(plain.get(i));
        }
        assertThat(told).hasSameSizeAs(plain);
    }

    /// The eyes and ears of this test do see names where they may be.
    @Test
    void inClearTheTracesDiffer() throws Exception {
        Account account = account("jane", Map.of());
        assertThat(inAWindow(account, Profile.SEED, Exposure.CLEAR).told())
                .anyMatch(line -> line.startsWith("title: ") && line.contains("jane.json"))
                .anyMatch(line -> line.startsWith("notice: ") && line.contains("damaged of jane.json"))
                .anyMatch(line -> line.startsWith("details: ") && line.contains("streamora"));
    }

    /// The sample under other names, in a folder and a file whose names say whose it is. Hidden numbers stay what they
    /// are: correlation may read relations off them before anything is hidden, and those are there to be seen.
    private Account account(String whose, Map<String, String> naming) throws Exception {
        Inventory inventory = Sources.sample().read(Progress.none()).inventory();
        String text = new String(InventoryFile.bytes(inventory), StandardCharsets.US_ASCII);
        for (Map.Entry<String, String> name : naming.entrySet()) {
            text = text.replace(name.getKey(), name.getValue());
        }
        Path place = Files.createDirectories(folder.resolve(whose));
        Files.writeString(place.resolve("damaged of " + whose + ".json"), "{\"" + whose + "\": ");
        Path file = Files.writeString(place.resolve(whose + ".json"), text);
        List<String> secrets =
                new ArrayList<>(List.of(whose, folder.getFileName().toString(), "streamora"));
        naming.values().stream()
                .filter(name -> name.matches("reelhouse|[0-9]+"))
                .forEach(secrets::add);
        return new Account(file, secrets);
    }

    // In a window

    private Traces inAWindow(Account account, Profile profile) throws Exception {
        Traces traces = inAWindow(account, profile, Exposure.PUBLIC);
        for (String secret : account.secrets()) {
            assertThat(traces.told())
                    .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)));
        }
        return traces;
    }

    private Traces inAWindow(Account account, Profile profile, Exposure exposure) throws Exception {
        Files.createDirectories(folder.resolve("out"));
        try (Ears ears = new Ears()) {
            new Session(account, profile, exposure, ears.told()).run();
            return new Traces(List.copyOf(ears.told()), emptied(folder.resolve("out")));
        }
    }

    private static Map<String, byte[]> emptied(Path out) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(out.relativize(file).toString(), Files.readAllBytes(file));
                Files.delete(file);
            }
        }
        return files;
    }

    /// What somebody does with an account, all on one thread.
    private final class Session extends Nobody {
        private final Account account;
        private final List<String> told;
        private final WindowModel model;
        private List<Path> chosen = List.of();
        private boolean broken;

        Session(Account account, Profile profile, Exposure exposure, List<String> told) {
            this.account = account;
            this.told = told;
            Settings first = Settings.FIRST;
            Settings settings = new Settings(
                    first.width(),
                    first.height(),
                    false,
                    first.dividers(),
                    Theme.LIGHT,
                    exposure,
                    Set.of(Lane.values()),
                    List.of(),
                    first.comfort(),
                    new PublicChoice(profile, false),
                    List.of());
            Workbench workbench = wrapped(Workbench.class, new PipelineWorkbench());
            this.model = new WindowModel(workbench, this, this, settings, Runnable::run, Runnable::run);
            model.noticeProperty().subscribe(this::noticed);
            model.loadStepProperty().subscribe(step -> told.add("step: " + step.step()));
            model.sightProperty().subscribe(this::seen);
        }

        private void noticed(Notice notice) {
            if (notice != null) {
                told.add("notice: " + notice.sentence(model.exposure()));
            }
        }

        private void seen(Sight sight) {
            if (sight != null) {
                told.add("title: " + sight.title());
                told.add("counts: " + sight.counts());
                sight.recent().forEach(recent -> told.add("recent: " + recent.label() + ", " + recent.hint()));
                sight.asked().answer().ifPresent(answer -> told.add("answer: " + answer));
                sight.asked().findings().forEach(finding -> told.add("finding: " + finding));
            }
        }

        void run() {
            model.open(List.of(account.file()));
            assertThat(model.sightProperty().get()).isNotNull();
            look();
            leave();
            goWrong();
        }

        private void look() {
            for (ShownNode node : model.sightProperty().get().picture().shown().nodes()) {
                model.select(new Selection.OfNode(node.key()));
                told.add("details: "
                        + model.detailsProperty()
                                .get()
                                .map(details -> details.asText())
                                .orElse("none"));
            }
            model.inquiry().askWhatMostWantToKnow();
            chosen = List.of(account.file());
            model.compare();
            model.inquiry().close();
        }

        private void leave() {
            for (String extension : model.extensions()) {
                model.export(extension, Exposure.PUBLIC, 1, true);
            }
            model.select(new Selection.OfNode(model.sightProperty()
                    .get()
                    .picture()
                    .shown()
                    .nodes()
                    .getLast()
                    .key()));
            model.copyDetails(Exposure.PUBLIC);
            model.publicity().report(model.publicity()::copyReport);
            model.publicity().saveReverseMap("correct horse".toCharArray());
        }

        /// What cannot be opened, is gone, or meets a bug whose exception holds names.
        private void goWrong() {
            Path damaged =
                    account.file().resolveSibling("damaged of " + account.file().getFileName());
            model.open(List.of(damaged));
            model.open(List.of(account.file().resolveSibling("never was")));
            model.openRecent(account.file().resolveSibling("gone"));
            chosen = List.of(damaged);
            model.compare();
            model.inquiry().close();
            model.audit(List.of(damaged.resolveSibling("nowhere")));
            broken = true;
            model.switchTheme();
            model.toggleLens(Lane.IAM);
            model.reload();
            model.export("png", Exposure.PUBLIC, 1, true);
            model.inquiry().askWhatMostWantToKnow();
        }

        @Override
        public List<Path> files() {
            return chosen;
        }

        @Override
        public Optional<Path> target(String suggestedName, String extension) {
            told.add("suggested: " + suggestedName);
            return Optional.of(folder.resolve("out").resolve(suggestedName));
        }

        @Override
        public Optional<Path> secretTarget(String suggestedName, String extension) {
            told.add("suggested: " + suggestedName);
            return Optional.empty();
        }

        @Override
        public void text(String copied) {
            told.add("copied: " + copied);
        }

        @Override
        public void image(Image image) {
            told.add("copied: a picture");
        }

        private <T> T wrapped(Class<T> type, T real) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(),
                    new Class<?>[] {type},
                    (self, method, given) -> called(real, method, given)));
        }

        private Object called(Object real, Method method, Object[] given) throws Throwable {
            if (broken && Set.of("picture", "reopened", "export", "answer").contains(method.getName())) {
                throw new IllegalStateException(
                        account.file() + " of " + account.secrets(),
                        new IOException(account.file().toString()));
            }
            try {
                Object made = method.invoke(real, given);
                return made instanceof Workbench.Opened opened ? wrapped(Workbench.Opened.class, opened) : made;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }

    // On the command line

    private List<String> onTheCommandLine(Account account, Profile profile) throws Exception {
        String input = account.file().toString();
        String out = folder.resolve("out").toString();
        List<List<String>> commands = List.of(
                List.of("export", input, "--to", out, "--formats", "all", "--all-tables"),
                List.of("inspect", input, "--redaction"),
                List.of("inspect", input, "--redaction", "--json"),
                List.of("findings", input),
                List.of("findings", input, "--json"),
                List.of("path", input, "--from", "internet", "--to", "db-instance-1"),
                List.of("path", input, "--from", "internet", "--to", "db-instance-1", "--json"),
                List.of("reach", input, "--what-is-public"),
                List.of("reach", input, "--to", "db-instance-1"),
                List.of("impact", input),
                List.of("impact", input, "--of", "db-instance-1"),
                List.of("diff", input, input));
        List<String> said = new ArrayList<>();
        try (Ears ears = new Ears()) {
            for (List<String> command : commands) {
                StringWriter output = new StringWriter();
                StringWriter errors = new StringWriter();
                List<String> all = new ArrayList<>(command);
                all.addAll(List.of("--profile", profile.level().word()));
                if (!profile.changes().isEmpty()) {
                    all.addAll(List.of("--adjust", profile.word().split(",", 2)[1]));
                }
                int code = Alidade.run(
                        inputs -> 0, new PrintWriter(output), new PrintWriter(errors), all.toArray(String[]::new));
                assertThat(code).as("%s: %s", command, errors).isIn(0, 1);
                said.add(command.getFirst() + " exits with " + code);
                (output + errors.toString()).lines().forEach(line -> said.add(command.getFirst() + ": " + line));
            }
            said.addAll(ears.told());
        }
        emptied(folder.resolve("out"));
        return said;
    }

    /// Hears all that is logged, by whomever and at any level, and all that is printed.
    private static final class Ears implements AutoCloseable {
        private final List<String> told = new ArrayList<>();
        private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        private final Level before = root.getLevel();
        private final PrintStream out = System.out;
        private final PrintStream err = System.err;
        private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                hear("logged: " + event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage()
                        + (event.getThrowableProxy() == null
                                ? ""
                                : event.getThrowableProxy().getMessage()));
            }
        };
        private final Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                hear("logged: " + record.getLevel() + " " + record.getLoggerName() + " " + record.getMessage()
                        + (record.getThrown() == null ? "" : record.getThrown()));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };

        Ears() {
            appender.setContext(root.getLoggerContext());
            appender.start();
            root.addAppender(appender);
            root.setLevel(Level.ALL);
            handler.setLevel(java.util.logging.Level.ALL);
            LogManager.getLogManager().getLogger("").addHandler(handler);
            System.setOut(printing());
            System.setErr(printing());
        }

        private PrintStream printing() {
            return new PrintStream(
                    new java.io.OutputStream() {
                        private final java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();

                        @Override
                        public void write(int one) {
                            if (one == '\n') {
                                hear("printed: " + line.toString(StandardCharsets.UTF_8));
                                line.reset();
                            } else {
                                line.write(one);
                            }
                        }
                    },
                    true,
                    StandardCharsets.UTF_8);
        }

        private synchronized void hear(String line) {
            // A library of the tests says so once in a process, with the time of day.
            if (!line.contains("Log4j API could not find")) {
                told.add(line);
            }
        }

        List<String> told() {
            return told;
        }

        @Override
        public void close() {
            System.setOut(out);
            System.setErr(err);
            LogManager.getLogManager().getLogger("").removeHandler(handler);
            root.setLevel(before);
            root.detachAppender(appender);
        }
    }
}
