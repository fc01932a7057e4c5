package dev.breadcrumbs.cloudtrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.integrity.StoredObject;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Aggregate;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;

/** What becomes of objects that cannot be read well; each lies between two that can. */
class S3ReadingTest {
  private static final ReadTries QUICK =
      new ReadTries(3, Duration.ofMillis(1), Duration.ofSeconds(60));
  private static final int EVENTS = 400;
  private final String bucket = Buckets.create();
  private FaultyProxy proxy;

  @BeforeEach
  void deliver() throws IOException {
    for (String name : List.of("a", "b", "c")) {
      Buckets.put(bucket, "logs/" + name + ".json.gz", LogFiles.of(name, EVENTS));
    }
    proxy = new FaultyProxy(Buckets.server());
  }

  @AfterEach
  void stop() {
    proxy.close();
  }

  private S3Source source(ReadTries tries) {
    return S3Source.of(Buckets.clientOf(proxy.place()), bucket).prefix("logs/").retries(tries);
  }

  private ReadReport read(ReadTries tries) {
    ReadReport typed = source(tries).read().inspect();
    assertThat(typed.files()).isEqualTo(3);
    return typed;
  }

  private void costsOneFile(ReadReport report, String reason) {
    assertThat(report.records()).isEqualTo(2 * EVENTS);
    assertThat(report.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.file()).isEqualTo("s3://" + bucket + "/logs/b.json.gz");
              assertThat(problem.kind()).isEqualTo(ProblemKind.UNREADABLE_FILE);
              assertThat(problem.reason()).isEqualTo(reason);
            });
  }

  private long reads() {
    return proxy.requests().stream().filter(line -> line.contains("b.json.gz")).count();
  }

  @Test
  void goes_on_where_a_read_was_cut() {
    proxy.spoil("b.json.gz", 2, FaultyProxy.cutAfter(1_000));

    ReadReport report = read(QUICK);

    assertThat(report).hasToString("3 files, 1200 records, 0 problems");
    assertThat(proxy.requests())
        .filteredOn(line -> line.contains("b.json.gz"))
        .satisfiesExactly(
            first -> assertThat(first).doesNotContain("bytes="),
            second -> assertThat(second).endsWith("bytes=1000-"),
            third -> assertThat(third).endsWith("bytes=2000-"));
  }

  @Test
  void gives_up_on_a_read_that_is_cut_again_and_again() {
    proxy.spoil("b.json.gz", 9, FaultyProxy.cutAfter(0));

    ReadReport report = read(QUICK);

    assertThat(report.records()).isEqualTo(2 * EVENTS);
    assertThat(report.problems())
        .extracting(ReadProblem::reason)
        .singleElement()
        .asString()
        .contains("at byte 0 of ")
        .endsWith(", tried 4 times");
  }

  @Test
  void does_not_join_the_halves_of_two_objects() {
    proxy.spoil(
        "b.json.gz",
        1,
        FaultyProxy.cutAfter(
            1_000, () -> Buckets.put(bucket, "logs/b.json.gz", LogFiles.of("another", EVENTS))));

    ReadReport report = read(QUICK);

    assertThat(report.problems())
        .extracting(ReadProblem::reason)
        .first()
        .asString()
        .contains("the object changed while it was read (412");
    assertThat(report.records()).isGreaterThanOrEqualTo(2 * EVENTS).isLessThan(3 * EVENTS);
  }

  @Test
  void tries_again_when_throttled() {
    proxy.spoil("b.json.gz", 3, FaultyProxy.status(503, "SlowDown"));

    assertThat(read(QUICK)).hasToString("3 files, 1200 records, 0 problems");
  }

  @Test
  void tells_of_throttling_that_does_not_end() {
    proxy.spoil("b.json.gz", Integer.MAX_VALUE, FaultyProxy.status(503, "SlowDown"));

    costsOneFile(
        read(new ReadTries(1, Duration.ofMillis(1), Duration.ofSeconds(60))),
        "cannot open: throttled (503 SlowDown) at byte 0, tried 2 times");
  }

  @Test
  void tells_of_a_missing_object_at_once() {
    proxy.spoil("b.json.gz", Integer.MAX_VALUE, FaultyProxy.status(404, "NoSuchKey"));

    costsOneFile(read(QUICK), "cannot open: no such object (404 NoSuchKey)");
    assertThat(reads()).isEqualTo(1);
  }

  @Test
  void tells_of_a_refused_object_at_once() {
    proxy.spoil("b.json.gz", Integer.MAX_VALUE, FaultyProxy.status(403, "AccessDenied"));

    costsOneFile(read(QUICK), "cannot open: access denied (403 AccessDenied)");
    assertThat(reads()).isEqualTo(1);
  }

  @Test
  void tells_of_an_archived_object() {
    proxy.spoil("b.json.gz", Integer.MAX_VALUE, FaultyProxy.status(403, "InvalidObjectState"));

    costsOneFile(
        read(QUICK),
        "cannot open: archived (403 InvalidObjectState): it has to be restored before it can be"
            + " read");
  }

  @Test
  void reads_what_comes_slowly() {
    proxy.spoil("b.json.gz", 1, FaultyProxy.slowly(2_000, 5));

    assertThat(read(QUICK)).hasToString("3 files, 1200 records, 0 problems");
  }

  @Test
  void leaves_what_is_too_slow() {
    proxy.spoil("b.json.gz", 1, FaultyProxy.slowly(500, 50));

    ReadReport report = read(new ReadTries(3, Duration.ofMillis(1), Duration.ofMillis(200)));

    assertThat(report.problems())
        .extracting(ReadProblem::reason)
        .first()
        .asString()
        .contains("slow: byte ");
    assertThat(reads()).isEqualTo(1);
  }

  @Test
  void searches_deliver_the_neighbours_and_the_same_problem() {
    proxy.spoil("b.json.gz", Integer.MAX_VALUE, FaultyProxy.status(403, "AccessDenied"));

    Table table = Search.events().stats(Aggregate.count()).run(source(QUICK).read());

    assertThat(table.toCsv()).contains("800");
    costsOneFile(table.report(), "cannot open: access denied (403 AccessDenied)");
  }

  @Test
  void gives_the_metadata_that_signs_a_digest() throws IOException {
    Buckets.client()
        .putObject(
            request ->
                request
                    .bucket(bucket)
                    .key("AWSLogs/digest.json.gz")
                    .metadata(Map.of("signature", "0a1b", "signature-algorithm", "SHA256withRSA")),
            RequestBody.fromBytes(LogFiles.of("d", 1)));

    S3LogFile digest = S3LogFile.of(Buckets.client(), bucket, "AWSLogs/digest.json.gz");
    assertThat(digest.metadata())
        .containsEntry(StoredObject.SIGNATURE, "0a1b")
        .containsEntry(StoredObject.SIGNATURE_ALGORITHM, "SHA256withRSA");
  }

  @Test
  void a_folder_that_cannot_be_listed_costs_itself() {
    String readable = LogFiles.key("123456789012", "us-east-1", "2026/03/02", "1000");
    Buckets.put(bucket, readable, LogFiles.of("x", 3));
    Buckets.put(
        bucket,
        LogFiles.key("123456789012", "eu-west-1", "2026/03/02", "1000"),
        LogFiles.of("y", 3));
    proxy.spoil("CloudTrail%2Feu-west-1", 9, FaultyProxy.status(403, "AccessDenied"));

    ReadReport report = S3Source.of(Buckets.clientOf(proxy.place()), bucket).read().inspect();

    assertThat(report.records()).isEqualTo(3);
    assertThat(report.problems())
        .singleElement()
        .hasToString(
            "s3://"
                + bucket
                + "/AWSLogs/123456789012/CloudTrail/eu-west-1/ at byte 0: unreadable-file: cannot"
                + " open: cannot list s3://"
                + bucket
                + "/AWSLogs/123456789012/CloudTrail/eu-west-1/: access denied (403 AccessDenied)");
  }
}
