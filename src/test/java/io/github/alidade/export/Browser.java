package io.github.alidade.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A headless Chromium with one page that is pressed like a person presses it: real mouse, wheel and keys. It hears
/// what the page asks for and what the console says.
/// Source: Chrome DevTools Protocol, domains Page, Runtime, Input, Network and Log.
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Keys that are no letters: what the protocol wants to know of them.
    private static final Map<String, Integer> CODES = Map.of(
            "Enter", 13, "Escape", 27, "Tab", 9, "ArrowLeft", 37, "ArrowUp", 38, "ArrowRight", 39, "ArrowDown", 40);

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
    private final List<String> console = new CopyOnWriteArrayList<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Process process;
    private final WebSocket socket;

    /// @param folder for the browser's own files
    Browser(Path folder) throws Exception {
        Programs.require("chromium");
        Path profile = Files.createTempDirectory(folder, "profile");
        // No name is resolved, so nothing outside can answer.
        process = new ProcessBuilder(
                        "chromium",
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync",
                        "--host-resolver-rules=MAP * ~NOTFOUND",
                        "--window-size=1400,900",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            socket = http.newWebSocketBuilder()
                    .buildAsync(pageOf(portIn(profile.resolve("DevToolsActivePort"))), new Listener())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            end();
            throw e;
        }
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            call(domain + ".enable", Map.of());
        }
    }

    private String portIn(Path file) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            assertThat(process.isAlive()).as("the browser runs").isTrue();
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() > 1) {
                return lines.getFirst();
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The browser did not say where it listens");
    }

    private URI pageOf(String port) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        Instant end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            for (JsonNode target : json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body())) {
                if (target.path("type").asText().equals("page")) {
                    return URI.create(target.path("webSocketDebuggerUrl").asText());
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError("The browser has no page");
    }

    void open(Path page) throws Exception {
        call("Page.navigate", Map.of("url", page.toUri().toString()));
        until("document.readyState === 'complete' && document.documentElement.dataset.ready === 'yes'");
    }

    /// Waits until an expression is true in the page.
    void until(String condition) throws Exception {
        Instant end = Instant.now().plus(PATIENCE);
        while (!ask(condition).asBoolean()) {
            assertThat(Instant.now()).as("still not: %s", condition).isBefore(end);
            Thread.sleep(20);
        }
    }

    /// What an expression is worth in the page.
    JsonNode ask(String expression) throws Exception {
        JsonNode answer = call("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        assertThat(answer.has("exceptionDetails"))
                .as("%s: %s", expression, answer)
                .isFalse();
        return answer.path("result").path("value");
    }

    String text(String selector) throws Exception {
        return ask("document.querySelector(%s).innerText".formatted(json.writeValueAsString(selector)))
                .asText();
    }

    /// Where the middle of an element is on the screen.
    double[] middle(String selector) throws Exception {
        JsonNode at =
                ask("(b => [b.x + b.width / 2, b.y + b.height / 2])(document.querySelector(%s).getBoundingClientRect())"
                        .formatted(json.writeValueAsString(selector)));
        return new double[] {at.get(0).asDouble(), at.get(1).asDouble()};
    }

    void click(String selector) throws Exception {
        double[] at = middle(selector);
        mouse("mousePressed", at[0], at[1]);
        mouse("mouseReleased", at[0], at[1]);
    }

    void drag(double fromX, double fromY, double toX, double toY) throws Exception {
        mouse("mousePressed", fromX, fromY);
        for (int step = 1; step <= 5; step++) {
            mouse("mouseMoved", fromX + (toX - fromX) * step / 5, fromY + (toY - fromY) * step / 5);
        }
        mouse("mouseReleased", toX, toY);
    }

    private void mouse(String type, double x, double y) throws Exception {
        call(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", x, "y", y, "button", "left", "buttons", 1, "clickCount", 1));
    }

    void wheel(double x, double y, double by) throws Exception {
        call("Input.dispatchMouseEvent", Map.of("type", "mouseWheel", "x", x, "y", y, "deltaX", 0, "deltaY", by));
    }

    /// Presses a key, either one letter or a name such as `Enter`.
    void press(String key) throws Exception {
        Integer code = CODES.get(key);
        Map<String, Object> down = code == null
                ? Map.of("type", "keyDown", "key", key, "text", key)
                : Map.of("type", "rawKeyDown", "key", key, "code", key, "windowsVirtualKeyCode", code);
        call("Input.dispatchKeyEvent", down);
        call("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key));
    }

    void type(String text) throws Exception {
        call("Input.insertText", Map.of("text", text));
    }

    void window(int width, int height) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /// What the page said or complained about.
    List<String> console() {
        return List.copyOf(console);
    }

    /// The addresses the page asked for, those it carries in itself left out.
    List<String> asked() {
        return asked.stream().filter(url -> !url.startsWith("data:")).toList();
    }

    private JsonNode call(String method, Map<String, Object> parameters) throws Exception {
        int id = calls.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true)
                .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        JsonNode message = answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        assertThat(message.has("error")).as("%s: %s", method, message).isFalse();
        return message.path("result");
    }

    private void heard(JsonNode message) {
        CompletableFuture<JsonNode> answer =
                message.has("id") ? answers.remove(message.path("id").asInt()) : null;
        if (answer != null) {
            answer.complete(message);
        }
        JsonNode what = message.path("params");
        switch (message.path("method").asText()) {
            case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
                console.add(what.toString());
            case "Network.requestWillBeSent" ->
                asked.add(what.path("request").path("url").asText());
            default -> {}
        }
    }

    @Override
    public void close() {
        socket.abort();
        end();
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        http.close();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder begun = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            begun.append(part);
            if (last) {
                String whole = begun.toString();
                begun.setLength(0);
                try {
                    heard(json.readTree(whole));
                } catch (IOException e) {
                    console.add("not JSON: " + whole);
                }
            }
            from.request(1);
            return CompletableFuture.completedStage(null);
        }
    }
}
