package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadingConditionTest {
  private static final Condition STOP = EVENT_NAME.eq("StopLogging");
  private static final Condition DENIED = ERROR_CODE.eq("AccessDenied");

  @Test
  void is_what_the_first_filters_ask_for_together() {
    TableQuery query =
        events()
            .filter(STOP)
            .filter(DENIED)
            .stats(count())
            .by(USER_NAME)
            .filter(Fields.at("count").gt(5));

    assertThat(query.leadingCondition()).contains(STOP.and(DENIED));
  }

  @Test
  void ends_where_something_else_begins() {
    assertThat(events().filter(STOP).head(5).filter(DENIED).table(EVENT_ID).leadingCondition())
        .contains(STOP);
    assertThat(events().head(5).filter(STOP).table(EVENT_ID).leadingCondition()).isEmpty();
    assertThat(events().stats(count()).leadingCondition()).isEmpty();
  }

  @Test
  void leaves_out_what_depends_on_the_present() {
    TableQuery query = events().earliest("-24h").filter(STOP).table(EVENT_ID);

    assertThat(query.leadingCondition()).contains(STOP);
    assertThat(events().earliest("-24h").table(EVENT_ID).leadingCondition()).isEmpty();
    assertThat(
            Spl.parse("search StopLogging earliest=-24h | table eventID", Vocabulary.RAW)
                .leadingCondition())
        .contains(new Condition(Keyword.of("StopLogging")));
  }

  @Test
  void is_empty_where_a_subsearch_looks_at_other_events() {
    TableQuery other = events().filter(DENIED).stats(count()).by(USER_NAME);
    TableQuery query = events().filter(STOP).stats(count()).by(USER_NAME);

    assertThat(query.append(other).leadingCondition()).isEmpty();
    assertThat(
            Spl.parse("eventName=Stop [search * | table userName] | table eventID")
                .leadingCondition())
        .isEmpty();
    assertThat(query.join(Join.inner(other, USER_NAME)).leadingCondition()).isEmpty();
  }

  @Test
  void an_event_that_does_not_meet_it_does_not_change_the_result() {
    RandomConditions random = new RandomConditions(new Random(20261124));
    for (int each = 0; each < 200; each++) {
      List<CloudTrailEvent> events =
          IntStream.range(0, 20)
              .mapToObj(number -> CloudTrailEvent.parse(random.event("" + number)))
              .toList();
      TableQuery query =
          events()
              .filter(random.condition(1))
              .filter(random.condition(1))
              .stats(count())
              .by(EVENT_NAME);
      Condition leading = query.leadingCondition().orElseThrow();
      List<CloudTrailEvent> met = events.stream().filter(leading::test).toList();

      assertThat(query.run(met).rows()).isEqualTo(query.run(events).rows());
    }
  }
}
