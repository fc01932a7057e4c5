package dev.breadcrumbs.cloudtrail.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** The program that {@link KillTrial} kills: it writes the ids of the events that it handled. */
final class KilledConsumer {
  private KilledConsumer() {}

  /** Takes the places of both servers, the queue's URL, and the file to write to. */
  public static void main(String[] arguments) throws InterruptedException {
    Path handled = Path.of(arguments[3]);
    SqsSource source =
        SqsSource.of(
                Queues.clientOf(URI.create(arguments[1])),
                Buckets.clientOf(URI.create(arguments[0])),
                arguments[2])
            .waiting(Duration.ofSeconds(1))
            .visibility(Duration.ofSeconds(KillTrial.VISIBILITY_SECONDS));
    try (SqsRun run = source.start(logs -> write(logs, handled))) {
      run.await();
    }
  }

  /** Begins a new line first: the process before may have been killed within one. */
  private static void write(CloudTrailSource logs, Path handled) throws IOException {
    List<CloudTrailEvent> events = logs.list();
    String lines =
        events.stream().map(CloudTrailEvent::eventID).collect(Collectors.joining("\n", "\n", "\n"));
    Files.write(handled, lines.getBytes(UTF_8), CREATE, APPEND);
  }
}
