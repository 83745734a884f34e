package io.github.alidade.source.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One emulator of AWS for all tests, started when the first needs it and stopped with the tests.
final class Moto {
    static final String ACCOUNT = "123456789012";

    private static final String MISSING =
            "moto_server is not on the PATH: 'pip install moto[server]' gives it, and then these tests run.";
    private static final long READY_WITHIN_S = 60;

    private static @Nullable Moto running;

    private final URI endpoint;
    private final HttpClient http = HttpClient.newHttpClient();

    private Moto(URI endpoint) {
        this.endpoint = endpoint;
    }

    /// An emulator with nothing in it. Without the program the test is skipped, but in CI it fails.
    static synchronized Moto empty() {
        if (running == null) {
            Optional<Path> program = program();
            if (program.isEmpty() && "true".equals(System.getenv("CI"))) {
                fail(MISSING);
            }
            running = start(program.orElseGet(() -> abort(MISSING)));
        }
        running.reset();
        return running;
    }

    URI endpoint() {
        return endpoint;
    }

    private void reset() {
        HttpRequest request = HttpRequest.newBuilder(endpoint.resolve("/moto-api/reset"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "moto_server"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Moto start(Path program) {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(program.toString(), "-H", "127.0.0.1", "-p", String.valueOf(port));
        builder.environment().put("MOTO_IAM_LOAD_MANAGED_POLICIES", "true");
        // The emulator talks to itself for some services, and must not look for credentials elsewhere.
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            Moto moto = new Moto(URI.create("http://127.0.0.1:" + port));
            moto.awaitReady(process);
            return moto;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }

    private void awaitReady(Process process) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(READY_WITHIN_S);
        HttpRequest request =
                HttpRequest.newBuilder(endpoint.resolve("/moto-api/")).GET().build();
        while (System.nanoTime() < deadline && process.isAlive()) {
            try {
                if (http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not yet: the port is not open.
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            waitAMoment(process);
        }
        fail("moto_server did not start");
    }

    private static void waitAMoment(Process process) {
        try {
            process.waitFor(50, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
