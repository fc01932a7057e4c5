package dev.breadcrumbs.cloudtrail.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Chromium without a window, in a process of its own, with a profile of its own. */
final class Chromium implements AutoCloseable {
  static final String WHERE =
      "no Chromium on the PATH (Debian: apt-get install chromium), and CHROMIUM names none";

  private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");

  private final Process process;
  private final Path profile;
  private final String host;

  private Chromium(Process process, Path profile, String host) {
    this.process = process;
    this.profile = profile;
    this.host = host;
  }

  /** The program, by the variable CHROMIUM or on the PATH. */
  static Optional<Path> program() {
    String named = System.getenv("CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv("PATH").split(System.getProperty("path.separator")))
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Chromium start() throws IOException {
    Path profile = Files.createTempDirectory("report-browser");
    List<String> command = new ArrayList<>(List.of(program().orElseThrow().toString()));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1400,1000",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new Chromium(process, profile, hostOf(process));
  }

  /** Reads on to where it listens; what it says afterwards is read and left. */
  private static String hostOf(Process process) throws IOException {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    StringBuilder said = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.append(line).append('\n');
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread rest = new Thread(() -> lines.lines().forEach(each -> {}), "chromium-output");
        rest.setDaemon(true);
        rest.start();
        return listening.group(1);
      }
    }
    throw new IOException("Chromium ended without listening: " + said);
  }

  BrowserTab open() throws Exception {
    return BrowserTab.open(host);
  }

  @Override
  public void close() throws IOException {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
  }
}
