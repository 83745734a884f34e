package io.github.alidade.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.alidade.source.aws.Emulated;
import io.github.alidade.source.aws.RecordedAccount;
import io.github.alidade.table.Tables;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/// `alidade collect` as a user types it, against an emulator.
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Emulated.EMULATOR)
class CollectTest {
    @TempDir
    Path folder;

    private record Outcome(int code, String out, String err) {}

    /// Never the profiles of whoever runs the tests.
    @BeforeEach
    void configure() throws IOException {
        Path configuration = folder.resolve("config");
        Files.writeString(configuration, Emulated.configuration());
        System.setProperty("aws.configFile", configuration.toString());
        System.setProperty("aws.sharedCredentialsFile", folder.resolve("none").toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("aws.configFile");
        System.clearProperty("aws.sharedCredentialsFile");
    }

    @Test
    void whatIsCollectedAndExportedIsTheKnownPublicExport() throws IOException {
        Path inventory = folder.resolve("a.json");
        Path text = folder.resolve("a.txt");
        try (Emulated account = Emulated.streamora()) {
            Outcome collected = run(
                    "collect",
                    "--profile=acme-prod",
                    "--region=us-east-1",
                    "--endpoint=" + account.endpoint(),
                    "--out=" + inventory);
            assertThat(collected).isEqualTo(new Outcome(0, inventory + "\n", ""));
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(inventory)))
                .isEqualTo("rw-------");
        assertThat(run("export", inventory.toString(), "--to", text.toString()).code())
                .isZero();
        try (InputStream golden = Tables.class.getResourceAsStream("public-export.txt")) {
            assertThat(text).hasBinaryContent(golden.readAllBytes());
        }
    }

    @Test
    void configIsPlannedWithItsOwnCallsOnly() {
        assertThat(run("collect", "--profile=acme-prod", "--source=config", "--aggregator=all", "--plan"))
                .isEqualTo(new Outcome(0, "config:SelectAggregateResourceConfig\nsts:GetCallerIdentity\n", ""));
        assertThat(run("collect", "--profile=acme-prod", "--aggregator=all", "--plan"))
                .isEqualTo(new Outcome(2, "", "An aggregator is AWS Config's: add --source config.\n"));
    }

    /// Config does not record everything: what it has is exported, and what is missing is said.
    @Test
    void whatConfigRecordedIsCollectedAndExported() throws IOException {
        Path inventory = folder.resolve("config.json");
        Path text = folder.resolve("config.txt");
        try (RecordedAccount account = new RecordedAccount()) {
            Outcome collected = run(
                    "collect",
                    "--profile=acme-prod",
                    "--source=config",
                    "--endpoint=" + account.endpoint(),
                    "--out=" + inventory);
            assertThat(collected.code()).isZero();
            assertThat(collected.out()).isEqualTo(inventory + "\n");
            assertThat(collected.err())
                    .contains("RDS instances could not be listed in us-east-1: not supported there"
                            + " (rds:DescribeDBInstances)\n")
                    .contains("DNS records could not be listed")
                    .doesNotContain("VPCs", "S3 buckets could");
        }
        assertThat(run("export", inventory.toString(), "--to", text.toString()).code())
                .isZero();
        assertThat(Files.readString(text))
                .contains("| cluster-1 | service-1 | 2       |")
                .contains("\n\nRDS INSTANCES\n- RDS instances could not be listed")
                .doesNotContain("streamora");
        assertThat(run("inspect", inventory.toString()).out())
                .contains("     1  S3 bucket\n")
                .contains("     ?  RDS instance\n");
    }

    @Test
    void whatCannotWorkIsOneSentenceAndExitCodeFive() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        assertThat(run("collect", "--profile=acme-prod", "--endpoint=http://127.0.0.1:" + closed, "--who"))
                .isEqualTo(new Outcome(
                        5,
                        "",
                        "Nothing answers at 127.0.0.1:%d: check the endpoint, and whether the emulator runs.\n"
                                .formatted(closed)));
        assertThat(run("collect", "--profile=acme-prod", "--endpoint=local host", "--who"))
                .isEqualTo(new Outcome(2, "", "The endpoint must be an address such as http://localhost:5000.\n"));
        // Before anything is read: nobody answers there.
        Path nowhere = folder.resolve("none").resolve("a.json");
        assertThat(run("collect", "--profile=acme-prod", "--endpoint=http://127.0.0.1:" + closed, "--out=" + nowhere))
                .isEqualTo(new Outcome(
                        3,
                        "",
                        nowhere + " cannot be written. Choose a file in a folder that exists and that you may write"
                                + " to.\n"));
        assertThat(run("collect", "--profile=acme-sso", "--who"))
                .isEqualTo(new Outcome(
                        5,
                        "",
                        "The sign-in of profile acme-sso has expired: type 'aws sso login --profile acme-sso' and try"
                                + " again.\n"));
    }

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Alidade.run(inputs -> 0, new PrintWriter(out), new PrintWriter(err), args);
        return new Outcome(code, out.toString().replace("\r\n", "\n"), err.toString());
    }
}
