package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.query.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final List<CloudTrailEvent> EVENTS =
      IntStream.range(0, 12_000)
          .mapToObj(at -> "{\"eventName\":\"Call" + at % 3 + "\",\"eventID\":\"" + at + "\"}")
          .map(CloudTrailEvent::parse)
          .toList();

  private static Stream<Supplier<Object>> plans() {
    return Stream.of(
        () -> events(),
        () -> events().filter(EVENT_NAME.eq("A")),
        () -> events().rex(EVENT_NAME, "(?<verb>.)"),
        () -> events().rename(EVENT_NAME, "call"),
        () -> events().stats(count()),
        () -> events().stats(count()).by(EVENT_NAME),
        () -> events().stats(count()).by(EVENT_NAME.orElse("none")),
        () -> events().stats(count(EVENT_NAME)).by(EVENT_NAME),
        () -> events().top(EVENT_NAME),
        () -> events().top(5, EVENT_NAME),
        () -> events().table(EVENT_NAME),
        () -> events().table(EVENT_NAME).sort(desc(EVENT_NAME)),
        () -> events().table(EVENT_NAME).head(5),
        () -> events().table(EVENT_NAME).filter(EVENT_NAME.eq("A")),
        () -> events().table(EVENT_NAME).table("eventName"),
        () -> events().table(EVENT_NAME).rename("eventName", "call"));
  }

  @Test
  void equal_plans_are_equal() {
    plans()
        .forEach(
            plan -> assertThat(plan.get()).isEqualTo(plan.get()).hasSameHashCodeAs(plan.get()));
  }

  @Test
  void different_plans_differ() {
    assertThat(plans().map(Supplier::get).toList()).doesNotHaveDuplicates();
  }

  @Test
  void a_longer_plan_leaves_the_shorter_as_it_was() {
    Search search = events();
    StatsQuery stats = search.stats(count());
    TableQuery grouped = stats.by(EVENT_NAME);

    search.filter(ERROR_CODE.exists());
    grouped.sort(desc("count")).head(1).table("count").rename("count", "calls");

    assertThat(search).hasToString("*");
    assertThat(stats).hasToString("* | stats count");
    assertThat(grouped).hasToString("* | stats count by eventName");
    assertThat(grouped.columns()).containsExactly("eventName", "count");
  }

  @Test
  void a_plan_does_not_change_with_the_arrays_that_it_was_made_of() {
    Field[] fields = {EVENT_NAME};
    TableQuery table = events().table(fields);

    fields[0] = ERROR_CODE;

    assertThat(table.columns()).containsExactly("eventName");
  }

  @Test
  void one_plan_runs_in_many_threads() {
    TableQuery plan =
        events()
            .rex(EVENT_NAME, "(?<digit>\\d)$")
            .filter(EVENT_NAME.like("Call*"))
            .stats(count())
            .by(at("digit"));
    List<CloudTrailEvent> some = EVENTS.subList(0, 300);
    String expected = plan.run(some).toCsv();

    List<String> answers =
        IntStream.range(0, 16).parallel().mapToObj(any -> plan.run(some).toCsv()).toList();

    assertThat(answers).containsOnly(expected);
  }

  @Test
  void sort_cuts_no_rows_off() {
    Table table = events().table(Fields.EVENT_ID).sort(desc("eventID")).run(EVENTS);

    assertThat(table.size()).isEqualTo(12_000);
    assertThat(table.first().number("eventID")).isEqualTo(11_999);
  }

  @Test
  void a_search_lists_the_events_that_it_finds() {
    List<CloudTrailEvent> found =
        events().filter(Fields.EVENT_ID.in("7", "5")).list(CloudTrail.of(EVENTS));

    assertThat(found).containsExactly(EVENTS.get(5), EVENTS.get(7));
  }
}
