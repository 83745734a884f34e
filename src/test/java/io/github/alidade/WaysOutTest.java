package io.github.alidade;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Everything by which something can leave the process, and who uses it. An exporter around the door, a log line in a
/// new place or a second clipboard makes the two differ, and somebody has to look at it and write it down here.
class WaysOutTest {
    private static final String ROOT = "io.github.alidade.";

    /// Ways out of the process by what they are called on and what is called there.
    private static final Map<String, Pattern> WAYS = Map.of(
            "file",
            Pattern.compile(
                    "java\\.nio\\.file\\.Files\\.(write.*|new(OutputStream|BufferedWriter|ByteChannel)|copy|move"
                            + "|create(Temp)?File|create.*Link)"
                            + "|java\\.io\\.(FileOutputStream|FileWriter|RandomAccessFile)\\..*"
                            + "|java\\.nio\\.channels\\.(Asynchronous)?FileChannel\\.open"
                            + "|java\\.nio\\.file\\.spi\\.FileSystemProvider\\.(new.*|copy|move|create.*)"
                            // these take a file's name, too
                            + "|java\\.io\\.Print(Stream|Writer)\\.<init>|java\\.util\\.Formatter\\.<init>"
                            + "|com\\.fasterxml\\.jackson\\..*\\.(writeValue|createGenerator)"
                            + "|org\\.apache\\.pdfbox\\..*\\.save.*|.*\\.Workbook\\.(finish|close|write)"
                            + "|javax\\.imageio\\.(ImageIO\\.(write|createImageOutputStream)|stream\\.File.*)"
                            + "|java\\.util\\.logging\\..*|java\\.util\\.prefs\\..*"),
            "clipboard",
            Pattern.compile("javafx\\.scene\\.input\\.(Clipboard|Dragboard)\\.set.*"
                    + "|javafx\\.scene\\.Node\\.startDragAndDrop|java\\.awt\\.datatransfer\\..*"
                    + "|io\\.github\\.alidade\\.app\\.viewmodel\\.Pasteboard\\.(text|image)"),
            "log",
            Pattern.compile("org\\.slf4j\\.Logger\\.(trace|debug|info|warn|error|log|at.*)"
                    + "|java\\.lang\\.System\\.(out|err|getLogger)|java\\.io\\.Console\\..*"
                    + "|java\\.lang\\.(\\w+\\.)?\\w*(Throwable|Exception|Error)\\.printStackTrace"),
            "network",
            Pattern.compile("java\\.net\\.(http\\..*|(Server|Datagram)?Socket\\..*|URL\\.open.*)"
                    + "|java\\.nio\\.channels\\.\\w*(Socket|Datagram)Channel\\.open"),
            // a door that somebody else builds may have no audits
            "door",
            Pattern.compile("io\\.github\\.alidade\\.export\\.Door\\.<init>"),
            // which may write what no export may hold
            "file of the user's own",
            Pattern.compile("io\\.github\\.alidade\\.(pipeline\\.PrivateFile\\.write|pipeline\\.Exports\\.saveInventory"
                    + "|source\\.file\\.InventoryFile\\.(save|bytes))"),
            // by which any of the others could be called unseen
            "reflection",
            Pattern.compile("java\\.lang\\.reflect\\.(Method\\.invoke|Constructor\\.newInstance)"
                    + "|java\\.lang\\.Class\\.forName|java\\.lang\\.invoke\\.MethodHandles?\\..*"),
            "program",
            Pattern.compile("java\\.lang\\.(ProcessBuilder\\..*|Runtime\\.exec)|java\\.awt\\.Desktop\\..*"
                    + "|javafx\\.application\\.(HostServices\\..*|Application\\.getHostServices)"
                    + "|javafx\\.print\\..*|java\\.awt\\.print\\..*"));

    /// What AWS is asked, only `source.aws` can ask (`RoomsTest`), and only by declared calls (`ReadOnlyTest`).
    private static final Map<String, Set<String>> USED_BY = Map.of(
            "file",
                    Set.of(
                            "export.Door",
                            // into memory, for the door
                            "export.PdfFormat",
                            "export.XlsxFormat",
                            // the console in UTF-8
                            "app.Main",
                            // the user's own inventory, saved again
                            "source.file.InventoryFile",
                            // encrypted reverse maps, and numbers of aliases by hash
                            "pipeline.PrivateFile",
                            // sizes of the window and recent paths; pins and views by hash
                            "app.viewmodel.SettingsFile",
                            "app.viewmodel.ViewsFile"),
            "door", Set.of("pipeline.Exports"),
            "file of the user's own",
                    Set.of(
                            // numbers by hash; encrypted
                            "pipeline.AliasFile",
                            "pipeline.ReverseMaps",
                            // the inventory, where the user asked for it
                            "source.file.InventoryFile",
                            "pipeline.Exports",
                            "app.cli.CollectCommand",
                            "app.viewmodel.OpenedDocument"),
            "clipboard",
                    Set.of(
                            "app.view.SystemPasteboard",
                            // after its audit
                            "app.viewmodel.Errands",
                            // a picture that Errands has audited
                            "app.view.MainWindow",
                            // names of calls, which are the program's own
                            "app.view.GapList"),
            "reflection",
                    // components of records
                    Set.of(
                            "graph.difference.Parts",
                            "redaction.Field",
                            "redaction.audit.RawTokens",
                            "source.file.RecordJson",
                            "source.file.Richness"),
            "log",
                    Set.of(
                            "app.Main",
                            "app.cli.Alidade",
                            // questions at the terminal
                            "app.cli.CollectCommand",
                            "app.cli.Passphrase",
                            // causes by their class
                            "app.viewmodel.Bugs",
                            "app.viewmodel.OpenedDocument",
                            "app.viewmodel.SettingsFile",
                            "app.viewmodel.ViewsFile",
                            // calls, regions and reasons
                            "source.aws.CollectContext",
                            "source.aws.Survey"));

    @Test
    void whatLeavesTheProcessLeavesByTheKnownWays() {
        Map<String, Set<String>> used = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.github.alidade")) {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                AccessTarget target = access.getTarget();
                String called = target.getOwner().getName() + "." + target.getName();
                WAYS.forEach((way, pattern) -> {
                    if (pattern.matcher(called).matches()) {
                        used.computeIfAbsent(way, w -> new TreeSet<>()).add(outermost(type));
                    }
                });
            }
        }
        assertThat(used).isEqualTo(USED_BY);
    }

    private static String outermost(JavaClass type) {
        return type.getName().replaceFirst("\\$.*", "").substring(ROOT.length());
    }
}
