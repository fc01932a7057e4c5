package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_TYPE;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.query.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.conformance.LogBytes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExplainTest {
  private static final List<String> EVENTS =
      List.of(
          "{\"eventName\":\"GetUser\",\"userIdentity\":{\"type\":\"Root\"}}",
          "{\"eventName\":\"GetUser\",\"userIdentity\":{\"type\":\"IAMUser\"}}",
          "{\"eventName\":\"GetUser\"}",
          "{\"eventName\":\"ListBuckets\"}");
  private static final TableQuery QUERY =
      events()
          .filter(EVENT_NAME.eq("GetUser"))
          .stats(count())
          .by(USER_IDENTITY_TYPE)
          .sort(desc("count"))
          .head(1);

  static Stream<CloudTrailSource> sources() {
    List<CloudTrailEvent> typed = EVENTS.stream().map(CloudTrailEvent::parse).toList();
    return Stream.of(
        CloudTrail.of(typed),
        CloudTrail.read(LogBytes.envelope(EVENTS), "events"),
        CloudTrail.load(CloudTrail.of(typed)));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void counts_what_goes_into_and_out_of_each_command(CloudTrailSource source) {
    List<CommandCount> counts = QUERY.run(source, RunOptions.threads(2).counting()).counts();
    assertThat(counts)
        .extracting(CommandCount::toString)
        .containsExactly(
            "where eventName=\"GetUser\": 4 in, 3 out",
            "stats count by userIdentity.type: 3 in, 2 out; 1 joined no group: no"
                + " userIdentity.type",
            "sort 0 - count: 2 in, 2 out",
            "head 1: 2 in, 1 out");
    assertThat(counts.get(1).missing()).isEqualTo(Map.of("userIdentity.type", 1L));
  }

  @ParameterizedTest
  @MethodSource("sources")
  void counting_does_not_change_the_answer(CloudTrailSource source) {
    Table counted = QUERY.run(source, RunOptions.threads(2).counting());
    assertThat(counted.rows()).isEqualTo(QUERY.run(source).rows());
    assertThat(QUERY.run(source).counts()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("sources")
  void counts_commands_that_need_all_events(CloudTrailSource source) {
    TableQuery query =
        events().dedup(USER_IDENTITY_TYPE).head(1).transaction(Transaction.by()).table(EVENT_NAME);
    assertThat(query.run(source, RunOptions.threads(2).counting()).counts())
        .extracting(CommandCount::toString)
        .containsExactly(
            "dedup userIdentity.type: 4 in, 2 out; 2 joined no group: no userIdentity.type",
            "head 1: 2 in, 1 out",
            "transaction: 1 in, 0 out; 1 joined no group: no _time",
            "table eventName: 0 in, 0 out");
  }

  @Test
  void explains_where_commands_run() {
    assertThat(QUERY.explain())
        .isEqualTo(
            """
            search: * | where eventName="GetUser" | stats count by userIdentity.type \
            | sort 0 - count | head 1
            reads of each event: eventName, userIdentity.type
            while reading:
              where eventName="GetUser"
              stats count by userIdentity.type
            on rows, when all is read:
              sort 0 - count
              head 1
            """);
  }

  @Test
  void explains_what_needs_all_events() {
    assertThat(events().filter(ERROR_CODE.exists()).dedup(EVENT_NAME).explain())
        .isEqualTo(
            """
            search: * | where isnotnull('raw.errorCode') | dedup eventName
            reads of each event: all of it, as events are given
            while reading:
              where isnotnull('raw.errorCode')
            on rows, when all is read:
              dedup eventName
            """);
  }

  @Test
  void explains_a_search_with_another_in_it_without_a_run() {
    assertThat(events().stats(count()).append(QUERY).explain())
        .contains("reads of each event: nothing, only that it is there")
        .contains("on rows, when all is read:\n  append [search * | where eventName=");
  }

  @Test
  void explains_that_names_with_stars_are_found_first() {
    assertThat(
            Spl.parse("eventName=CreateUser | stats values(requestParameters.*) as * by awsRegion")
                .explain())
        .contains(
            "runs first, on the same source:\n  finds the names that fit requestParameters.*\n")
        .contains("reads of each event: awsRegion, eventName, requestParameters.*\n");
  }
}
