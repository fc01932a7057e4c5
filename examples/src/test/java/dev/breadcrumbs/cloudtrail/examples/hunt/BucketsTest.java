package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.AwsServers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What hunt does with log files in S3, and with a queue that tells of them. */
class BucketsTest {
  private static final String BUCKET = "example-trail";
  private static AwsServers servers;
  private static List<String> keys;

  @BeforeAll
  static void deliver() throws IOException {
    servers = new AwsServers();
    servers.createBucket(BUCKET);
    keys = servers.putSample(BUCKET, "org trail/");
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  private static void sameAsOnDisk(String... command) {
    String[] local = command.clone();
    String[] remote = command.clone();
    for (int at = 0; at < command.length; at++) {
      local[at] = command[at].replace("PLACE", HuntRun.SAMPLE);
      remote[at] = command[at].replace("PLACE", "s3://" + BUCKET + "/org trail");
    }
    HuntRun found = HuntRun.of(remote);

    // All but the place itself, which findings name their files by.
    assertThat(found.out().replace("s3://" + BUCKET + "/org trail", HuntRun.SAMPLE))
        .isNotEmpty()
        .isEqualTo(HuntRun.of(local).out());
    assertThat(found.exitCode()).isZero();
  }

  @Test
  void searches_a_bucket_as_it_searches_a_disk() {
    sameAsOnDisk("search", "errors", "PLACE");
    sameAsOnDisk("search", "mfa", "PLACE/", "--strict");
    sameAsOnDisk("view", "principals", "PLACE", "--format", "csv");
  }

  @Test
  void detects_in_a_bucket_what_it_detects_on_a_disk() {
    sameAsOnDisk("detect", "PLACE", "--format", "json");
  }

  @Test
  void tells_in_a_sentence_what_is_not_there() {
    HuntRun run = HuntRun.of("search", "errors", "s3://no-such-bucket-7/logs/");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .startsWith("hunt: cannot list s3://no-such-bucket-7/logs")
        .contains("no such bucket (404 NoSuchBucket)")
        .hasLineCount(1);
  }

  @Test
  void prints_findings_as_log_files_are_delivered() throws IOException, InterruptedException {
    String queue = servers.createQueue("trail");
    StringWriter out = new StringWriter();
    AtomicInteger exitCode = new AtomicInteger(-1);
    Console console =
        new Console(
            new PrintWriter(out), new PrintWriter(new StringWriter()), false, Console.ANY_WIDTH);
    Thread watching =
        new Thread(
            () ->
                exitCode.set(
                    Hunt.commandLine(console)
                        .execute("watch", "--queue", queue, "--format", "json")));
    watching.start();
    for (String key : keys) {
      servers.send(queue, "{\"s3Bucket\":\"" + BUCKET + "\",\"s3ObjectKey\":[\"" + key + "\"]}");
    }
    while (servers.size(queue) > 0) {
      Thread.onSpinWait();
    }
    watching.interrupt();
    watching.join();

    assertThat(exitCode).hasValue(0);
    assertThat(out.toString()).contains("\"rule\":").contains("bstoll");
  }
}
