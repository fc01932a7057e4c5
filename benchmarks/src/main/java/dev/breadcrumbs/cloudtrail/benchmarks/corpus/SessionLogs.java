package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Writes log files in which role sessions come out of one another: chains of one to five, begun by
 * the keys of users, with twins that share their role, name and second. The events are the same in
 * every run.
 */
public final class SessionLogs {
  private static final int EVENTS_A_FILE = 20_000;
  private static final int LONGEST_CHAIN = 5;
  private static final int TWIN_EVERY = 7;

  private final int sessions;
  private final int callsEach;
  private final int users;

  /**
   * Plans the logs.
   *
   * @param sessions how many role sessions there are
   * @param callsEach how many calls each makes beside those that issue the next credentials
   * @param users how many users' keys begin the chains
   */
  public SessionLogs(int sessions, int callsEach, int users) {
    this.sessions = sessions;
    this.callsEach = callsEach;
    this.users = users;
  }

  /**
   * Writes the files.
   *
   * @param directory where they go; it is made if it is not there
   * @return the files, in the order of their events
   * @throws IOException if they cannot be written
   */
  public List<Path> write(Path directory) throws IOException {
    Files.createDirectories(directory);
    List<String> events = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    SessionEvents of = new SessionEvents(users);
    int depth = 0;
    for (int session = 0; session < sessions; session++) {
      boolean twin = session > 0 && session % TWIN_EVERY == 0;
      if (!twin) {
        depth = depth == LONGEST_CHAIN || session % LONGEST_CHAIN == 0 ? 1 : depth + 1;
      }
      events.add(of.issue(session, depth, twin));
      for (int call = 0; call < callsEach; call++) {
        events.add(of.call(session, call));
      }
      if (events.size() >= EVENTS_A_FILE || session == sessions - 1) {
        files.add(file(directory, files.size(), events));
        events.clear();
      }
    }
    return files;
  }

  private static Path file(Path directory, int number, List<String> events) throws IOException {
    Path file = directory.resolve("sessions-" + (1_000 + number) + ".json.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(("{\"Records\":[" + String.join(",", events) + "]}").getBytes(UTF_8));
    }
    return file;
  }
}
