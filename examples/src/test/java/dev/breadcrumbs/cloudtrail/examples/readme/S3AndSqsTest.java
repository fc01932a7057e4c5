package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.aws.SqsRun;
import dev.breadcrumbs.cloudtrail.examples.AwsServers;
import dev.breadcrumbs.cloudtrail.examples.Printed;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What docs/s3-and-sqs.md shows is what the code is, and what it prints. */
class S3AndSqsTest {
  private static AwsServers servers;
  private static Readme document;

  @BeforeAll
  static void deliver() throws IOException {
    document = Readme.read("docs/s3-and-sqs.md");
    servers = new AwsServers();
    servers.createBucket("example-trail");
    servers.putSample("example-trail", "org trail/");
  }

  @AfterAll
  static void stop() {
    servers.close();
  }

  @Test
  void its_java_is_code_that_the_tests_run() throws IOException {
    assertThat(document.blocks("java"))
        .containsExactly(
            Readme.snippet("S3AndSqs", "search"),
            Readme.snippet("S3AndSqs", "new"),
            Readme.snippet("S3AndSqs", "detect"));
  }

  @Test
  void its_output_is_what_that_code_prints() throws Exception {
    assertThat(document.blocks("text"))
        .startsWith(
            Printed.by(() -> S3AndSqs.search(servers.s3())),
            Printed.by(() -> S3AndSqs.whatIsNew(servers.s3(), "")));
    String saved = S3AndSqs.whatIsNew(servers.s3(), "");
    assertThat(Printed.by(() -> S3AndSqs.whatIsNew(servers.s3(), saved)))
        .isEqualTo("0 files, 0 records, 0 problems\n");
  }

  @Test
  void its_detector_takes_what_the_queue_has() {
    String queue = servers.createQueue("documented");
    servers.send(queue, "{\"Event\":\"s3:TestEvent\"}");

    try (SqsRun run = S3AndSqs.detect(servers.sqs(), servers.s3(), queue)) {
      while (servers.size(queue) > 0) {
        Thread.onSpinWait();
      }
      assertThat(run.stop(Duration.ofSeconds(30))).isTrue();
    }
  }
}
