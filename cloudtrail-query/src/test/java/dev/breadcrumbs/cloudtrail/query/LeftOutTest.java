package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What commands leave out without being asked to is told, on every feed. */
class LeftOutTest {
  private static final List<String> EVENTS =
      List.of(
          event("a", "'userName':'alice','arn':'arn:aws:iam::123456789012:user/alice'", "", "10"),
          event("a", "'userName':'alice'", "'errorCode':'AccessDenied',", "11"),
          event("b", "'invokedBy':'ec2.amazonaws.com'", "'errorCode':'AccessDenied',", "12"),
          event("b", "'accountId':'210987654321'", "", "13"),
          event("b", "'userName':'bob'", "", null),
          event("c", "'userName':5", "'resources':[{'ARN':'x'},{'ARN':'y'}],", "14"));

  private static String event(String name, String identity, String more, String hour) {
    String time = hour == null ? "" : "'eventTime':'2026-03-10T" + hour + ":00:00Z',";
    return ("{" + more + time + "'eventName':'" + name + "','userIdentity':{" + identity + "}}")
        .replace('\'', '"');
  }

  private static CloudTrailSource source() {
    return CloudTrail.read(String.join("\n", EVENTS).getBytes(StandardCharsets.UTF_8), "e.json");
  }

  static Stream<Arguments> searches() {
    return Stream.of(
            List.of("* | stats count by userName", "2 events without userName"),
            List.of("* | stats count, dc(eventName) by userName", "2 events without userName"),
            List.of("eventName=b | stats count by userName", "2 events without userName"),
            List.of("* | stats count by eventName, userName", "2 events without userName"),
            List.of(
                "* | stats count by resources.ARN, userIdentity.arn",
                "5 events without" + " resources.ARN; 1 event without userIdentity.arn"),
            List.of("* | stats count by raw.errorCode", "4 events without raw.errorCode"),
            List.of("* | stats count by actor", ""),
            List.of("* | stats count", ""),
            List.of("* | top userName", "2 events without userName"),
            List.of(
                "* | rare userIdentity.userName by raw.errorCode",
                "4 events without raw.errorCode; 1 event without userIdentity.userName"),
            List.of("* | dedup userName | table eventName", "2 events without userName"),
            List.of("* | dedup userName keepempty=t | table eventName", ""),
            List.of("* | chart count over userName", "2 events without userName"),
            List.of(
                "* | chart usenull=f count over userName by raw.errorCode",
                "2 events without userName; 3 events without raw.errorCode"),
            List.of("* | timechart span=1h count", "1 event without _time"),
            List.of("* | timechart count", "1 event without _time"),
            List.of("earliest=0 | stats count", "1 event without _time"),
            List.of("earliest=0 latest=now eventName=b | stats count", "1 event without _time"),
            List.of("earliest=0 eventName=a | stats count", ""),
            List.of("eventName=a | where _time>0 | stats count", ""),
            List.of("userName=bob | where _time>0 | stats count", "1 event without _time"),
            List.of(
                "* | transaction userName | table duration",
                "2 events without userName; 1 event without _time"),
            List.of(
                "* | stats count by raw.errorCode, eventName | stats count by eventName",
                "4 events without raw.errorCode"),
            List.of(
                "* | stats values(raw.errorCode) as code by eventName | stats count by code",
                "1 row without code"),
            List.of(
                "* | stats count by eventName | append [search * | stats count by userName] | stats count by eventName",
                "2 events without userName; 3 rows without eventName"))
        .map(each -> Arguments.of(each.get(0), each.get(1)));
  }

  static Stream<Arguments> searchesOnFeeds() {
    return searches()
        .flatMap(
            each ->
                Stream.of(FeedKind.values())
                    .map(feed -> Arguments.of(feed, each.get()[0], each.get()[1])));
  }

  @ParameterizedTest
  @MethodSource("searchesOnFeeds")
  void is_told_by_the_table(FeedKind feed, String search, String expected) {
    Table table = feed.run(Spl.parse(search), source(), RunOptions.threads(2));

    assertThat(String.join("; ", table.leftOut().stream().map(LeftOut::toString).toList()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("searchesOnFeeds")
  void is_the_same_when_all_is_counted(FeedKind feed, String search, String expected) {
    Table table = feed.run(Spl.parse(search), source(), RunOptions.DEFAULT.counting());

    assertThat(String.join("; ", table.leftOut().stream().map(LeftOut::toString).toList()))
        .isEqualTo(expected);
  }
}
