package io.github.alidade.app.view;

import static io.github.alidade.app.view.PromptHands.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.app.viewmodel.Connecting;
import io.github.alidade.app.viewmodel.LoadState;
import io.github.alidade.app.viewmodel.Matrix;
import io.github.alidade.app.viewmodel.Nobody;
import io.github.alidade.app.viewmodel.PipelineWorkbench;
import io.github.alidade.app.viewmodel.Settings;
import io.github.alidade.app.viewmodel.Sight;
import io.github.alidade.app.viewmodel.WindowModel;
import io.github.alidade.layout.Point;
import io.github.alidade.pipeline.Document;
import io.github.alidade.redaction.Exposure;
import io.github.alidade.redaction.NodeKey;
import io.github.alidade.redaction.ShownNode;
import io.github.alidade.source.aws.Emulated;
import io.github.alidade.vocabulary.ResourceKind;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.testfx.api.FxRobot;

/// A live account, as an emulator plays it, from the connect dialog to the exported file.
@ResourceLock(WindowTest.PLATFORM)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ExtendWith(PromptHands.class)
@ResourceLock(Emulated.EMULATOR)
class ConnectTest {
    private static final List<String> REAL = List.of("streamora", "123456789012", "acme");

    @TempDir
    static Path folder;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Matrix> matrices = new CopyOnWriteArrayList<>();
    private final AtomicReference<String> pasted = new AtomicReference<>("");
    private Emulated account;
    private volatile Optional<Path> target = Optional.empty();
    private WindowModel model;
    private MainWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        PromptHands.doOnFx(() -> start(new Stage()));
    }

    private void start(Stage shown) throws Exception {
        // Never the profiles of whoever runs the tests.
        Path configuration = folder.resolve("config");
        Files.writeString(configuration, Emulated.configuration());
        System.setProperty("aws.configFile", configuration.toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
        Settings settings = Settings.FIRST.withWindow(960, 900, false, List.of(0.2, 0.72, 0.7));
        stage = shown;
        Nobody hands = hands();
        model = new WindowModel(new PipelineWorkbench(), hands, hands, settings, workers, Platform::runLater);
        model.connecting().matrixProperty().subscribe(matrix -> matrices.add(matrix));
        window = new MainWindow(model, settings, shown::close);
        shown.setScene(window.scene());
        shown.titleProperty().bind(model.shown(Sight::title, "Alidade"));
        shown.setX(0);
        shown.setY(0);
        shown.show();
    }

    private Nobody hands() {
        return new Nobody() {
            @Override
            public Optional<Path> target(String suggestedName, String extension) {
                return target;
            }

            @Override
            public void text(String text) {
                pasted.set(text);
            }
        };
    }

    @AfterEach
    void forget() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @AfterEach
    void shutDown() {
        workers.shutdownNow();
        if (account != null) {
            account.close();
        }
    }

    @Test
    void connectReadsTheAccountAndRefreshSaysWhatCameAndWent(FxRobot robot) throws Exception {
        account = Emulated.streamora();
        robot.clickOn("#empty-connect");
        choose(robot, "acme-prod");
        until(() -> text(robot, "#connect-plan").startsWith("54 kinds of calls"));
        assertThat(account.calls()).isZero();

        robot.clickOn("#connect-test");
        until(() -> text(robot, "#connect-told").equals("You are user/moto in account 123456789012."));
        assertThat(account.calls()).isEqualTo(1);

        robot.clickOn("#connect-go");
        until(() -> model.loadStateProperty().get() == LoadState.SHOWN);
        assertThat(stage.getTitle()).isEqualTo("Live account (CLEAR) – Alidade");
        assertThat(matrices).anyMatch(matrix -> matrix.at("sqs", "us-east-1")
                .filter(cell -> cell.state() == Matrix.State.WAITING)
                .isPresent());
        assertThat(matrices.getLast().at("sqs", "us-east-1"))
                .contains(new Matrix.Cell("sqs", "us-east-1", Matrix.State.DONE, 2, 0));
        assertThat(matrices.getLast().at("iam", "global"))
                .contains(new Matrix.Cell("iam", "global", Matrix.State.DONE, 3, 0));

        robot.clickOn("#exposure");
        until(() -> window.diagram().paintedExposure() == Exposure.PUBLIC);
        assertThat(texts()).filteredOn(ConnectTest::real).isEmpty();
        assertThat(exported(robot)).isEqualTo(golden());

        ShownNode service = node(ResourceKind.ECS_SERVICE);
        pin(robot, service.key());
        account.addQueue("streamora-late");
        account.removeQueue("streamora-ingest-dlq");
        robot.push(KeyCode.F5);
        until(() -> model.changesProperty().get() != null);
        assertThat(text(robot, "#changes-sentence")).isEqualTo("Read again: 1 resource came, 1 went.");
        assertThat(model.history().arrangementProperty().get().pins().positions())
                .containsKey(service.key());
        assertThat(node(ResourceKind.ECS_SERVICE))
                .extracting(ShownNode::key, ShownNode::name)
                .containsExactly(service.key(), service.name());
        assertThat(texts()).filteredOn(ConnectTest::real).isEmpty();
        String before = changes();
        robot.clickOn("#exposure");
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
        assertThat(changes()).isNotEqualTo(before).contains("streamora-late", "streamora-ingest-dlq");

        saveInventory(robot);
    }

    @Test
    void cancelKeepsWhatHasArrivedAndTheRestIsAGap(FxRobot robot) {
        account = Emulated.streamora();
        account.hangOn("rds:DescribeDBInstances");
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        choose(robot, "acme-prod");
        robot.clickOn("#connect-go");
        until(() -> matrices.getLast()
                .at("ecs", "us-east-1")
                .filter(cell -> cell.state() == Matrix.State.DONE)
                .isPresent());
        assertThat(text(robot, "#cell-rds-us-east-1")).startsWith("asking");

        robot.clickOn("#loading-cancel");
        until(() -> model.loadStateProperty().get() == LoadState.SHOWN);
        assertThat(node(ResourceKind.ECS_SERVICE).name().text()).startsWith("streamora");
        assertThat(model.sightProperty().get().picture().shown().gaps())
                .anyMatch(gap -> gap.sentence().text().contains("cancelled (rds:DescribeDBInstances)"));

        robot.clickOn("#gaps");
        robot.interact(() -> robot.lookup(".copy-permission")
                .match(node -> "Copy rds:DescribeDBInstances".equals(node.getAccessibleText()))
                .queryButton()
                .fire());
        assertThat(pasted).hasValue("rds:DescribeDBInstances");
    }

    @Test
    void publicDialogNamesNobody(FxRobot robot) {
        account = Emulated.empty();
        robot.interact(model::openSample);
        until(() -> model.loadStateProperty().get() == LoadState.SHOWN);
        robot.clickOn("#exposure");
        until(() -> window.diagram().paintedExposure() == Exposure.PUBLIC);
        robot.clickOn("#connect");
        choose(robot, "acme-prod");
        robot.clickOn("#connect-test");
        until(() -> text(robot, "#connect-told").equals("You are an IAM user. Name and account are hidden in public."));
        assertThat(((ComboBox<?>) robot.lookup("#connect-profile").query()).getValue())
                .extracting(profile -> ((Connecting.Profile) profile).label())
                .isEqualTo("Profile 2");
        assertThat(texts()).filteredOn(ConnectTest::real).isEmpty();

        choose(robot, "acme-sso");
        robot.clickOn("#connect-test");
        until(() -> text(robot, "#connect-told")
                .equals("The sign-in of the chosen profile has expired: type 'aws sso login --profile PROFILE' and try"
                        + " again."));
        robot.clickOn("#connect-cancel");
        robot.clickOn("#exposure");
        until(() -> window.diagram().paintedExposure() == Exposure.CLEAR);
        robot.clickOn("#connect");
        robot.clickOn("#connect-go");
        until(() -> text(robot, "#connect-told")
                .equals("The sign-in of profile acme-sso has expired: type 'aws sso login --profile acme-sso' and try"
                        + " again."));
    }

    @Test
    void theCodeOfTheMfaDeviceIsAskedInTheDialog(FxRobot robot) {
        account = Emulated.empty();
        robot.clickOn("#empty-connect");
        choose(robot, "acme-guarded");
        robot.clickOn("#connect-test");
        until(() -> robot.lookup("#mfa-code").query().isVisible());
        robot.clickOn("#mfa-code").write("123456").push(KeyCode.ENTER);
        until(() ->
                text(robot, "#connect-told").equals("You are assumed-role/reader/alidade in account 123456789012."));
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("connect-go");
        // What was told is about that profile alone.
        choose(robot, "acme-prod");
        until(() -> !robot.lookup("#connect-told").query().isVisible());
        robot.clickOn("#connect-cancel");
        assertThat(account.calls()).isEqualTo(2);
    }

    private void choose(FxRobot robot, String profile) {
        until(() -> model.connecting().profilesProperty().get().contains(profile));
        robot.interact(() -> {
            ComboBox<Connecting.Profile> box = robot.lookup("#connect-profile").queryComboBox();
            box.setValue(box.getItems().stream()
                    .filter(one -> profile.equals(one.name()))
                    .findFirst()
                    .orElseThrow());
        });
        robot.interact(() -> {
            robot.lookup("#connect-regions").queryAs(TextField.class).setText("us-east-1");
            robot.lookup("#connect-endpoint")
                    .queryAs(TextField.class)
                    .setText(account.endpoint().toString());
        });
    }

    private String exported(FxRobot robot) throws Exception {
        Path written = folder.resolve("live.txt");
        target = Optional.of(written);
        robot.clickOn("#export");
        robot.interact(() -> robot.lookup("#export-format")
                .queryComboBox()
                .getSelectionModel()
                .select(model.extensions().indexOf("txt")));
        robot.clickOn("#export-save");
        until(() -> model.noticeProperty().get() != null);
        return Files.readString(written);
    }

    private void saveInventory(FxRobot robot) throws Exception {
        Path written = folder.resolve("live.json");
        target = Optional.of(written);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        robot.clickOn("#question-yes");
        until(() -> model.noticeProperty().get() != null
                && model.noticeProperty().get().clear().contains("real identifiers"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(written)).contains("\"holds-real-identifiers\": true");
        assertThat(Document.open(List.of(written), io.github.alidade.model.Progress.none())
                        .shown(Exposure.CLEAR)
                        .nodes())
                .hasSameSizeAs(model.sightProperty().get().picture().shown().nodes());
    }

    private void pin(FxRobot robot, NodeKey node) {
        robot.interact(() -> {
            model.drag(node, new Point(40, 40));
            model.drop();
        });
        until(() ->
                model.sightProperty().get().picture().view().pins().positions().containsKey(node));
    }

    private ShownNode node(ResourceKind kind) {
        return model.sightProperty().get().picture().shown().nodes().stream()
                .filter(node -> node.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private String changes() {
        return String.join("\n", SceneTexts.of(window.scene().lookup("#changes")));
    }

    private static String golden() throws Exception {
        try (InputStream in = io.github.alidade.table.Tables.class.getResourceAsStream("public-export.txt")) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(Labeled.class).getText();
    }

    private static boolean real(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return REAL.stream().anyMatch(lower::contains);
    }

    private List<String> texts() {
        return PromptHands.onFx(this::told);
    }

    private List<String> told() {
        List<String> texts = new ArrayList<>(SceneTexts.of(window.scene()));
        texts.add(stage.getTitle());
        return texts;
    }
}
