package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A page of a browser, driven by the Chrome DevTools Protocol. */
final class BrowserTab implements WebSocket.Listener, AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final long PATIENCE_SECONDS = 60;

  private final AtomicInteger lastCall = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> calls = new ConcurrentHashMap<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final StringBuilder partial = new StringBuilder();
  private CompletableFuture<Void> loaded = new CompletableFuture<>();
  private WebSocket socket;

  static BrowserTab open(String host) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://" + host + "/json/new?about:blank"))
            .PUT(HttpRequest.BodyPublishers.noBody())
            .build();
    String target = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    URI address = URI.create(MAPPER.readTree(target).get("webSocketDebuggerUrl").asText());
    BrowserTab tab = new BrowserTab();
    tab.socket =
        client
            .newWebSocketBuilder()
            .buildAsync(address, tab)
            .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      tab.call(domain + ".enable", Map.of());
    }
    // A page without a window has the focus only if it is told so.
    tab.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    return tab;
  }

  /** Opens a file, and waits until all of it is there. */
  void show(Path file) throws Exception {
    loaded = new CompletableFuture<>();
    call("Page.navigate", Map.of("url", file.toUri().toString()));
    loaded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    waitForDrawing();
  }

  /** What the console has been told, by scripts or the browser itself. */
  List<String> messages() {
    return messages;
  }

  /** All addresses that have been asked for. */
  List<String> requests() {
    return requests;
  }

  /** The value of an expression; of a promise, what it comes to. */
  JsonNode evaluate(String expression) throws Exception {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    assertThat(result.path("exceptionDetails").isMissingNode())
        .as(expression + ": " + result)
        .isTrue();
    return result.path("result").path("value");
  }

  /** Presses Tab until what has the focus meets a selector. */
  void tabTo(String selector) throws Exception {
    for (int presses = 0; presses < 500; presses++) {
      if (evaluate("document.activeElement.matches('" + selector + "')").asBoolean()) {
        return;
      }
      press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + selector);
  }

  String text(String expression) throws Exception {
    return evaluate(expression).asText();
  }

  void waitForDrawing() throws Exception {
    evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
  }

  /** Presses and releases a key, such as {@code Enter}, {@code ArrowDown} or {@code a}. */
  void press(String... keys) throws Exception {
    for (String key : keys) {
      ObjectNode down = MAPPER.createObjectNode().put("type", "keyDown").put("key", key);
      down.put("windowsVirtualKeyCode", codeOf(key));
      if (key.length() == 1) {
        down.put("text", key);
      } else if (key.equals("Enter")) {
        down.put("text", "\r");
      }
      call("Input.dispatchKeyEvent", down);
      call("Input.dispatchKeyEvent", down.deepCopy().put("type", "keyUp").without("text"));
    }
    waitForDrawing();
  }

  void type(String text) throws Exception {
    call("Input.insertText", Map.of("text", text));
    waitForDrawing();
  }

  private static int codeOf(String key) {
    return switch (key) {
      case "Tab" -> 9;
      case "Enter" -> 13;
      case "Escape" -> 27;
      case "PageDown" -> 34;
      case "End" -> 35;
      case "Home" -> 36;
      case "ArrowLeft" -> 37;
      case "ArrowUp" -> 38;
      case "ArrowRight" -> 39;
      case "ArrowDown" -> 40;
      default -> key.codePointAt(0);
    };
  }

  JsonNode call(String method, Object parameters) throws Exception {
    int number = lastCall.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    calls.put(number, answer);
    ObjectNode message = MAPPER.createObjectNode().put("id", number).put("method", method);
    message.set("params", MAPPER.valueToTree(parameters));
    socket.sendText(message.toString(), true).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    JsonNode result = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(result.path("error").isMissingNode()).as(method + ": " + result).isTrue();
    return result.path("result");
  }

  @Override
  public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
    partial.append(data);
    if (last) {
      String message = partial.toString();
      partial.setLength(0);
      receive(message);
    }
    from.request(1);
    return null;
  }

  private void receive(String text) {
    JsonNode message;
    try {
      message = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON from the browser: " + text, e);
    }
    if (message.has("id")) {
      calls.remove(message.get("id").asInt()).complete(message);
      return;
    }
    JsonNode parameters = message.path("params");
    switch (message.path("method").asText()) {
      case "Page.loadEventFired" -> loaded.complete(null);
      case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
          messages.add(parameters.toString());
      case "Network.requestWillBeSent" ->
          requests.add(parameters.path("request").path("url").asText());
      default -> {
        // Of no concern here.
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
