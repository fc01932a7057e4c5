package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.avg;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.dc;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.earliest;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.latest;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.max;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.min;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.sum;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.values;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.MFA_USED;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.at;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static dev.breadcrumbs.cloudtrail.query.SortKey.asc;
import static dev.breadcrumbs.cloudtrail.query.SortKey.desc;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlanTextTest {
  private static final TableQuery COUNTS = events().stats(count()).by(EVENT_NAME);

  @ParameterizedTest
  @MethodSource({"onEvents", "toRows", "onRows"})
  void prints_as_a_search(Object plan, String text) {
    assertThat(plan).hasToString(text);
  }

  static Stream<Arguments> onEvents() {
    return Stream.of(
        arguments(events(), "*"),
        arguments(events().filter(EVENT_NAME.eq("A")), "* | where eventName=\"A\""),
        arguments(
            events().rex(EVENT_NAME, "^(?<verb>[A-Z]\\w)"),
            "* | rex field=eventName \"^(?<verb>[A-Z]\\w)\""),
        arguments(
            events().rename(MFA_USED, "mfa"), "* | rename additionalEventData.MFAUsed as mfa"),
        arguments(
            events().filter(EVENT_NAME.exists()).filter(ERROR_CODE.missing()),
            "* | where isnotnull(eventName) | where isnull('raw.errorCode')"));
  }

  static Stream<Arguments> toRows() {
    return Stream.of(
        arguments(events().stats(count()), "* | stats count"),
        arguments(COUNTS, "* | stats count by eventName"),
        arguments(
            events().stats(count()).by(USER_NAME, MFA_USED),
            "* | stats count by userName, additionalEventData.MFAUsed"),
        arguments(
            events().stats(Aggregate.perc(EVENT_NAME, 99.9), Aggregate.earliestTime(EVENT_NAME)),
            "* | stats perc99.9(eventName), earliest_time(eventName)"),
        arguments(
            events().stats(count(ERROR_CODE), dc(EVENT_NAME).as("calls"), values(EVENT_NAME)),
            "* | stats count(raw.errorCode) as \"count(errorCode)\", dc(eventName) as calls,"
                + " values(eventName)"),
        arguments(
            events().stats(min(at("n")), max(at("n")), sum(at("n")), avg(at("n"))),
            "* | stats min(raw.n) as \"min(n)\", max(raw.n) as \"max(n)\", sum(raw.n) as \"sum(n)\","
                + " avg(raw.n) as \"avg(n)\""),
        arguments(
            events().stats(earliest(EVENT_NAME), latest(EVENT_NAME).as("last one")),
            "* | stats earliest(eventName), latest(eventName) as \"last one\""),
        arguments(events().top(EVENT_NAME), "* | top eventName"),
        arguments(
            events().top(0, EVENT_NAME, ERROR_CODE),
            "* | top limit=0 eventName, raw.errorCode as errorCode"),
        arguments(
            events().table(EVENT_NAME, ERROR_CODE),
            "* | table eventName, raw.errorCode as errorCode"));
  }

  static Stream<Arguments> onRows() {
    String counts = "* | stats count by eventName";
    return Stream.of(
        arguments(COUNTS.sort(desc("count")), counts + " | sort 0 - count"),
        arguments(
            COUNTS.sort(desc("count"), asc(EVENT_NAME)), counts + " | sort 0 - count, eventName"),
        arguments(COUNTS.head(3), counts + " | head 3"),
        arguments(COUNTS.filter(at("count").gt(5)), counts + " | where count>5"),
        arguments(COUNTS.table("count", "eventName"), counts + " | table count, eventName"),
        arguments(
            COUNTS.rename("count", "calls made"), counts + " | rename count as \"calls made\""));
  }
}
