package io.github.alidade.source.aws;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// A loopback proxy before the emulator that is as strict as AWS, or as broken as a network: page limits, batch limits,
/// throttling, and a fault for one operation. Operations are `service:Operation`, the service being the signing name.
final class StrictProxy implements AutoCloseable {
    /// What may become of a call.
    enum Fault {
        DENIED,
        THROTTLED,
        SERVER_ERROR,
        /// The answer never comes.
        HANG,
        /// The first half of the answer.
        BROKEN,
        /// Not AWS at all, though it says 200.
        WEB_PAGE,
        /// The connection is closed without an answer.
        CUT,
        REGION_DISABLED,
        /// What a region says to keys that it does not know because it is not enabled.
        UNKNOWN_KEY,
        NOT_IMPLEMENTED
    }

    private static final Set<String> HOP_BY_HOP = Set.of(
            "connection",
            "content-length",
            "transfer-encoding",
            "host",
            "upgrade",
            "expect",
            "date",
            "server",
            // would not fit a page of the answer
            "x-amz-crc32");

    private final URI upstream;
    private final Map<String, Answer> remembered;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final HttpServer server;
    private @Nullable Fault fault;
    private Set<String> faulty = Set.of();
    private int page = Integer.MAX_VALUE;
    private int throttleEvery = Integer.MAX_VALUE;
    private Duration latency = Duration.ZERO;
    private Semaphore atOnce = new Semaphore(Integer.MAX_VALUE);

    /// @param remembered answers that several proxies share, so that the emulator is asked once only
    StrictProxy(URI upstream, Map<String, Answer> remembered) {
        this.upstream = upstream;
        this.remembered = remembered;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    StrictProxy(URI upstream) {
        this(upstream, new ConcurrentHashMap<>());
    }

    StrictProxy failing(Fault how, String... operations) {
        fault = how;
        faulty = Set.of(operations);
        return this;
    }

    StrictProxy pagesOf(int size) {
        page = size;
        return this;
    }

    StrictProxy throttlingEvery(int calls) {
        throttleEvery = calls;
        return this;
    }

    StrictProxy slowBy(Duration perCall) {
        latency = perCall;
        return this;
    }

    /// Answers as if there were no other call: what a program would take that makes one after another.
    StrictProxy oneAtATime() {
        atOnce = new Semaphore(1, true);
        return this;
    }

    /// Asks the emulator anew from now on.
    void forget() {
        remembered.clear();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// How often each operation was called, also in vain.
    Map<String, Integer> calls() {
        return new TreeMap<>(calls);
    }

    int count() {
        return all.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
        http.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        atOnce.acquireUninterruptibly();
        try {
            serve(exchange);
        } finally {
            atOnce.release();
        }
    }

    private void serve(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        AwsRequest request = AwsRequest.of(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                name -> Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)),
                new String(body, StandardCharsets.UTF_8));
        calls.merge(request.name(), 1, Integer::sum);
        int number = all.incrementAndGet();
        if (!latency.isZero()) {
            LockSupport.parkNanos(latency.toNanos());
        }
        if (fault != null && faulty.contains(request.name())) {
            fail(exchange, request, body, fault);
        } else if (number % throttleEvery == 0) {
            send(exchange, request.throttled());
        } else if (request.batch() > request.batchLimit()) {
            send(exchange, request.error(400, "InvalidParameterException", "too many elements"));
        } else {
            send(exchange, request.paged(answer(exchange, request, body), page));
        }
    }

    private void fail(HttpExchange exchange, AwsRequest request, byte[] body, Fault how) throws IOException {
        switch (how) {
            case DENIED -> send(exchange, request.denied());
            case THROTTLED -> send(exchange, request.throttled());
            case SERVER_ERROR -> send(exchange, request.error(500, "InternalFailure", "sorry"));
            case HANG -> hang(exchange);
            case BROKEN -> {
                Answer whole = answer(exchange, request, body);
                send(exchange, whole.with(Arrays.copyOf(whole.body(), whole.body().length / 2)));
            }
            case WEB_PAGE ->
                send(
                        exchange,
                        new Answer(
                                200,
                                Map.of("Content-Type", "text/html"),
                                "<html><body>Welcome</body></html>".getBytes(StandardCharsets.UTF_8)));
            case CUT -> exchange.close();
            case REGION_DISABLED -> send(exchange, request.error(400, "OptInRequired", "not subscribed"));
            case UNKNOWN_KEY -> send(exchange, request.error(403, "UnrecognizedClientException", "invalid token"));
            case NOT_IMPLEMENTED -> send(exchange, request.error(501, "NotImplemented", "not here"));
        }
    }

    private void hang(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, AwsRequest request, byte[] body) {
        String key = request.name() + " " + exchange.getRequestURI() + " " + request.withoutPaging() + " "
                + request.region();
        return remembered.computeIfAbsent(key, unknown -> ask(exchange, request, body));
    }

    private Answer ask(HttpExchange exchange, AwsRequest request, byte[] body) {
        HttpRequest.Builder forwarded = HttpRequest.newBuilder(
                        upstream.resolve(exchange.getRequestURI().toString()))
                .timeout(Duration.ofSeconds(60))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(request.forward(body)));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> forwarded.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> response = http.send(forwarded.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, value) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().set(name, value);
            }
        });
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    /// An answer of the emulator, or in its place.
    record Answer(int status, Map<String, String> headers, byte[] body) {
        Answer with(byte[] other) {
            return new Answer(status, headers, other);
        }
    }
}
