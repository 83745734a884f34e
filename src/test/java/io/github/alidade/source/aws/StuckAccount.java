package io.github.alidade.source.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// An account with queues whose attributes are told for the first few; then the answers stop.
final class StuckAccount implements AutoCloseable {
    /// How answers stop.
    enum How {
        /// They never come.
        HANG,
        /// They begin and never end.
        HALF,
        /// AWS asks to slow down, each time.
        THROTTLE
    }

    static final int TOLD = 20;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final How how;
    private final int queues;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch stuck = new CountDownLatch(4);
    private final AtomicInteger asked = new AtomicInteger();

    StuckAccount(How how, int queues) throws IOException {
        this.how = how;
        this.queues = queues;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 128);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /// Whether several calls wait for an answer, or for their next attempt.
    boolean stuck() {
        return stuck.getCount() == 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
        if (target == null) {
            send(exchange, 200, """
                <GetCallerIdentityResponse><GetCallerIdentityResult><Account>123456789012</Account>\
                <Arn>arn:aws:iam::123456789012:user/ann</Arn><UserId>AIDAEXAMPLE</UserId>\
                </GetCallerIdentityResult></GetCallerIdentityResponse>\
                """);
        } else if (target.endsWith("ListQueues")) {
            ArrayNode urls = JSON.createArrayNode();
            for (int i = 0; i < queues; i++) {
                urls.add("https://sqs.us-east-1.amazonaws.com/123456789012/jobs-" + i);
            }
            send(exchange, 200, JSON.createObjectNode().set("QueueUrls", urls).toString());
        } else if (asked.incrementAndGet() <= TOLD) {
            send(exchange, 200, "{\"Attributes\":{}}");
        } else {
            stop(exchange);
        }
    }

    private void stop(HttpExchange exchange) throws IOException {
        stuck.countDown();
        switch (how) {
            case HANG -> hang();
            case HALF -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("{\"Attributes\":{".getBytes(StandardCharsets.UTF_8));
                exchange.getResponseBody().flush();
                hang();
            }
            case THROTTLE -> send(exchange, 400, "{\"__type\":\"RequestThrottled\",\"message\":\"slow down\"}");
        }
        exchange.close();
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
