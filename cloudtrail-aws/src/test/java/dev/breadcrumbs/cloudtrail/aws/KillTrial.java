package dev.breadcrumbs.cloudtrail.aws;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Kills a consumer of a queue again and again, with signal 9, while log files are delivered; then
 * lets one finish, and counts which events were handled.
 */
final class KillTrial {
  static final int VISIBILITY_SECONDS = 3;
  private static final long LONGEST_SECONDS = 300;
  private static final int LONGEST_LIFE_MILLIS = 700;
  private static final int ONE_IN = 8;

  private final int files;
  private final int eventsOfFile;
  private final int kills;
  private final Random random;
  private final Path folder;
  private final Path handled;
  private final String bucket = Buckets.create();
  private final String queue = Queues.create();
  private int delivered;

  KillTrial(int files, int eventsOfFile, int kills, long seed, Path folder) {
    this.files = files;
    this.eventsOfFile = eventsOfFile;
    this.kills = kills;
    this.random = new Random(seed);
    this.folder = folder;
    this.handled = folder.resolve("handled");
  }

  /**
   * What came of it.
   *
   * @param events events that were delivered
   * @param kills how often the consumer was killed
   * @param handled lines of events that were handled, those that were handled twice included
   * @param distinct events that were handled
   * @param lost events that were not
   * @param torn lines that a kill cut
   */
  record Outcome(int events, int kills, int handled, int distinct, int lost, int torn) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%,d events, consumer killed %d times: %,d handled, %,d lost, %,d handled again, %d torn",
          events,
          kills,
          distinct,
          lost,
          handled - distinct,
          torn);
    }
  }

  Outcome run() throws IOException, InterruptedException {
    for (int round = 1; round <= kills; round++) {
      deliverUntil((int) ((long) files * round / kills));
      killOne();
    }
    finish();
    return outcome();
  }

  private void deliverUntil(int number) {
    for (; delivered < number; delivered++) {
      String key = "logs/" + delivered + ".json.gz";
      Buckets.put(bucket, key, LogFiles.of(name(delivered), eventsOfFile));
      Queues.send(queue, Messages.ofS3(bucket, key));
    }
  }

  private static String name(int file) {
    return "file-" + file;
  }

  /**
   * Kills one while it starts now and then, and otherwise some time after it has handled a file.
   */
  private void killOne() throws IOException, InterruptedException {
    Process consumer = start();
    long size = size();
    boolean early = random.nextInt(ONE_IN) == 0;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!early && size() == size && System.nanoTime() < end) {
      if (consumer.waitFor(20, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the consumer ended by itself: " + consumer.exitValue());
      }
    }
    consumer.waitFor(random.nextInt(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
    consumer.destroyForcibly().waitFor();
  }

  private void finish() throws IOException, InterruptedException {
    Process consumer = start();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (Queues.size(queue) > 0 && System.nanoTime() < end) {
      consumer.waitFor(200, TimeUnit.MILLISECONDS);
    }
    consumer.destroyForcibly().waitFor();
  }

  private Process start() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            KilledConsumer.class.getName(),
            Buckets.server().toString(),
            Queues.server().toString(),
            queue,
            handled.toString());
    File log = folder.resolve("consumer.log").toFile();
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
        .start();
  }

  private long size() throws IOException {
    return Files.exists(handled) ? Files.size(handled) : 0;
  }

  private Outcome outcome() throws IOException {
    Set<String> wanted = new HashSet<>();
    for (int file = 0; file < files; file++) {
      for (int event = 0; event < eventsOfFile; event++) {
        wanted.add(LogFiles.id(name(file), event));
      }
    }
    List<String> lines = Files.readAllLines(handled).stream().filter(l -> !l.isEmpty()).toList();
    List<String> ids = lines.stream().filter(wanted::contains).toList();
    int distinct = Set.copyOf(ids).size();
    return new Outcome(
        wanted.size(),
        kills,
        ids.size(),
        distinct,
        wanted.size() - distinct,
        lines.size() - ids.size());
  }
}
