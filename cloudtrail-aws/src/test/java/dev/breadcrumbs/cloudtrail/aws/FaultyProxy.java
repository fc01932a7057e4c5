package dev.breadcrumbs.cloudtrail.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands before a server, hands requests on, and spoils some of the answers. */
final class FaultyProxy implements AutoCloseable {
  /** What becomes of an answer. */
  interface Fault {
    void answer(HttpExchange exchange, FaultyProxy proxy) throws IOException;
  }

  private record Planned(String part, AtomicInteger left, Fault fault) {}

  private final URI server;
  private final HttpServer listening;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Planned> plan = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();

  FaultyProxy(URI server) throws IOException {
    this.server = server;
    listening = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listening.createContext("/", this::handle);
    listening.setExecutor(threads);
    listening.start();
  }

  URI place() {
    return URI.create("http://127.0.0.1:" + listening.getAddress().getPort());
  }

  /** Spoils the next answers to requests whose line, or target of SQS, has this part. */
  FaultyProxy spoil(String part, int times, Fault fault) {
    plan.add(new Planned(part, new AtomicInteger(times), fault));
    return this;
  }

  /** The lines of all requests, with the range that they ask for. */
  List<String> requests() {
    return requests;
  }

  static Fault status(int status, String code) {
    return (exchange, proxy) -> {
      byte[] body =
          ("<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>m</Message></Error>")
              .getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/xml");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
      exchange.close();
    };
  }

  /** Closes the connection after some bytes of the body. */
  static Fault cutAfter(int bytes) {
    return cutAfter(bytes, () -> {});
  }

  /** Closes the connection after some bytes of the body, and does something before that. */
  static Fault cutAfter(int bytes, Runnable before) {
    return (exchange, proxy) -> {
      try (InputStream body = proxy.forward(exchange)) {
        exchange.getResponseBody().write(body.readNBytes(bytes));
        exchange.getResponseBody().flush();
        before.run();
      } finally {
        exchange.close();
      }
    };
  }

  /** Sends the body in pieces, with a rest before each. */
  static Fault slowly(int piece, long millis) {
    return (exchange, proxy) -> {
      try (InputStream body = proxy.forward(exchange);
          OutputStream out = exchange.getResponseBody()) {
        for (byte[] next = body.readNBytes(piece); next.length > 0; next = body.readNBytes(piece)) {
          rest(millis);
          out.write(next);
          out.flush();
        }
      }
    };
  }

  private static void rest(long millis) throws IOException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
    String line =
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + (range == null ? "" : " " + range)
            + (target == null ? "" : " " + target);
    requests.add(line);
    for (Planned planned : plan) {
      if (line.contains(planned.part) && planned.left.getAndDecrement() > 0) {
        planned.fault.answer(exchange, this);
        return;
      }
    }
    try (InputStream body = forward(exchange)) {
      body.transferTo(exchange.getResponseBody());
    } finally {
      exchange.close();
    }
  }

  /** Hands a request on, answers with the status and headers, and gives the body. */
  private InputStream forward(HttpExchange exchange) throws IOException {
    HttpURLConnection onward =
        (HttpURLConnection) server.resolve(exchange.getRequestURI()).toURL().openConnection();
    onward.setRequestMethod(exchange.getRequestMethod());
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> values.forEach(value -> onward.addRequestProperty(name, value)));
    if (exchange.getRequestMethod().equals("POST")) {
      onward.setDoOutput(true);
      exchange.getRequestBody().transferTo(onward.getOutputStream());
    }
    int status = onward.getResponseCode();
    for (Map.Entry<String, List<String>> header : onward.getHeaderFields().entrySet()) {
      if (isHandedBack(header.getKey())) {
        header.getValue().forEach(each -> exchange.getResponseHeaders().add(header.getKey(), each));
      }
    }
    long length = onward.getContentLengthLong();
    boolean none = exchange.getRequestMethod().equals("HEAD") || length == 0;
    exchange.sendResponseHeaders(status, none ? -1 : Math.max(0, length));
    InputStream body = status < 400 ? onward.getInputStream() : onward.getErrorStream();
    return body == null || none ? InputStream.nullInputStream() : body;
  }

  private static boolean isHandedBack(String name) {
    return name != null
        && !List.of("transfer-encoding", "content-length", "connection", "date")
            .contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public void close() {
    listening.stop(0);
    threads.shutdownNow();
  }
}
