package dev.breadcrumbs.cloudtrail.query.internal.command;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.breadcrumbs.cloudtrail.query.Aggregate;
import dev.breadcrumbs.cloudtrail.query.FaceAccess;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Lacking;
import dev.breadcrumbs.cloudtrail.query.internal.stats.StatsLimit;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatsSinkTest {
  private static StatsSink sink(int from, int to) {
    Aggregate calls = Aggregate.dc(Fields.at("requestID")).as("calls");
    StatsSink sink =
        new StatsSink(
            FaceAccess.aggregations(calls), List.of(), null, new Lacking(0, true, List.of()));
    for (int number = from; number < to; number++) {
      add(sink, number);
    }
    return sink;
  }

  private static void add(StatsSink sink, long number) {
    Frame frame = new Frame(0);
    frame.moveTo(path -> number);
    sink.add(frame);
  }

  @Test
  void a_group_that_would_keep_too_much_fails_the_search() {
    StatsSink sink = sink(0, 1_000_000);

    assertThatExceptionOfType(SearchException.class)
        .isThrownBy(() -> add(sink, 1_000_000))
        .withMessageStartingWith(
            "dc(requestID) as calls: dc keeps at most 1,000,000 different values in a group: ")
        .withCauseInstanceOf(StatsLimit.class);
  }

  @Test
  void parts_that_keep_too_much_together_fail_the_search() {
    StatsSink sink = sink(0, 600_000);
    StatsSink later = sink(600_000, 1_200_000);

    assertThatExceptionOfType(SearchException.class)
        .isThrownBy(() -> sink.merge(later))
        .withMessageContaining("estdc");
  }
}
