package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * All ways of reading deliver the same events and tell the same problems, whatever JSON can say.
 * Runs {@code -Dbreadcrumbs.odd.records=100000} records when told to; fewer otherwise.
 */
class WaysOfReadingAgreeTest {
  private static final int RECORDS = Integer.getInteger("breadcrumbs.odd.records", 400);
  private static final int IN_A_FILE = 10;

  private static final TableQuery VALUES =
      events()
          .table(
              Fields.EVENT_ID,
              Fields.EVENT_NAME,
              Fields.EVENT_TIME,
              Fields.ERROR_CODE,
              Fields.USER_IDENTITY_ARN,
              Fields.at("userIdentity"),
              Fields.at("requestParameters.a"),
              Fields.at("requestParameters"),
              Fields.at("a.b"),
              Fields.leaves());

  private long delivered;
  private long problems;

  @Test
  void on_odd_records() {
    OddRecords odd = new OddRecords(20261130);
    for (int from = 0; from < RECORDS; from += IN_A_FILE) {
      byte[] content = odd.file(from, IN_A_FILE);
      check(CloudTrail.read(content, "odd.json"), content);
    }
    // Agreement on nothing would be agreement, too.
    assertThat(delivered).isGreaterThan(RECORDS / 4);
    assertThat(problems).isGreaterThan(RECORDS / 4);
  }

  private void check(CloudTrailLogs logs, byte[] content) {
    try {
      List<CloudTrailEvent> typed = new ArrayList<>();
      ReadReport report = logs.forEach(typed::add);
      delivered += typed.size();
      problems += untyped(report).size();
      assertThat(logs.inspect()).as("inspect").isEqualTo(report);
      checkSearches(logs, report, typed);
      checkConditions(logs, report, typed);
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError(new String(content, StandardCharsets.ISO_8859_1), e);
    }
  }

  private static void checkSearches(
      CloudTrailLogs logs, ReadReport report, List<CloudTrailEvent> typed) {
    Table values = FeedKind.TREES.run(VALUES, logs, RunOptions.threads(1));
    assertThat(untyped(values.report())).as("trees' problems").isEqualTo(untyped(report));
    Table scanned = FeedKind.SCANNED.run(VALUES, logs, RunOptions.threads(1));
    assertThat(untyped(scanned.report())).as("scanned problems").isEqualTo(untyped(report));
    assertThat(scanned.rows()).as("scanned").isEqualTo(values.rows());
    LoadedEvents loaded = CloudTrail.load(logs);
    assertThat(untyped(loaded.report())).as("loaded problems").isEqualTo(untyped(report));
    assertThat(VALUES.run(loaded).rows()).as("loaded").isEqualTo(values.rows());
    assertThat(loaded.list()).as("loaded typed").isEqualTo(typed);
    assertThat(VALUES.run(CloudTrail.of(typed)).rows()).as("typed rows").isEqualTo(values.rows());
    LoadedEvents again = CloudTrail.load(CloudTrail.of(typed));
    assertThat(VALUES.run(again).rows()).as("loaded typed rows").isEqualTo(values.rows());
    assertThat(again.list()).as("loaded typed").isEqualTo(typed);
    assertThat(events().list(logs)).as("searched events").isEqualTo(typed);
  }

  private static void checkConditions(
      CloudTrailLogs logs, ReadReport report, List<CloudTrailEvent> typed) {
    Found found = new Found();
    ReadReport scan =
        ConditionScan.of(List.of(Fields.EVENT_ID.exists().or(Fields.EVENT_ID.missing())))
            .run(logs, RunOptions.threads(1), found);
    assertThat(untyped(scan)).as("conditions' problems").isEqualTo(untyped(report));
    assertThat(found.events).as("conditions").isEqualTo(typed);
  }

  /** Values of a wrong type are looked for by those who make typed events alone. */
  private static List<ReadProblem> untyped(ReadReport report) {
    return report.problems().stream()
        .filter(problem -> problem.kind() != ProblemKind.WRONG_TYPE)
        .toList();
  }

  private static final class Found implements ConditionScan.Handler {
    private final List<CloudTrailEvent> events = new ArrayList<>();

    @Override
    public void matched(int condition, CloudTrailEvent event) {
      events.add(event);
    }

    @Override
    public void failed(int condition, @Nullable String eventID, Throwable reason) {
      throw new IllegalStateException(reason);
    }
  }
}
