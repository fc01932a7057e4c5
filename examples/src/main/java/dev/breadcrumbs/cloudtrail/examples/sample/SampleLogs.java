package dev.breadcrumbs.cloudtrail.examples.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes the sample log files: the same ones each time. Holds no state. */
public final class SampleLogs {
  private static final long SEED = 20180726L;

  private static final List<Consumer<Timeline>> STORIES =
      List.of(
          ConsoleStory::tell,
          StolenKeyStory::tell,
          MonitoringStory::tell,
          OfficeStory::tell,
          RoleStory::tell,
          ServiceStory::tell);

  private SampleLogs() {}

  /**
   * Writes the log files below a folder, in the layout of a CloudTrail bucket. Files of the same
   * name are replaced, others stay.
   *
   * @param arguments the output folder
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 1) {
      throw new IllegalArgumentException("expected the output folder as the only argument");
    }
    for (LogFile logFile : logFiles()) {
      LogFileWriter.write(Path.of(arguments[0]), logFile);
    }
  }

  static List<LogFile> logFiles() {
    List<Event> events = new ArrayList<>();
    long seed = SEED;
    for (Consumer<Timeline> story : STORIES) {
      story.accept(new Timeline(events, new Chance(seed)));
      seed++;
    }
    return Delivery.deliver(events, new Chance(seed));
  }
}
