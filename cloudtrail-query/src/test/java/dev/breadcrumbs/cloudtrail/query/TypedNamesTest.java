package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns are named as they are typed, and found however their name is spelled. */
class TypedNamesTest {
  private static final String EVENTS =
      """
      {"eventVersion":"1.08","eventName":"GetObject","errorCode":"AccessDenied",
       "userIdentity":{"type":"IAMUser","userName":"alice"},
       "resources":[{"type":"AWS::S3::Object"},{"type":"AWS::S3::Bucket"}]}
      {"eventVersion":"1.08","eventName":"PutObject",
       "userIdentity":{"type":"IAMUser","userName":"bob"},"resources":[{"type":"AWS::S3::Object"}]}
      """;

  private static CloudTrailSource source() {
    return CloudTrail.read(EVENTS.getBytes(StandardCharsets.UTF_8), "events.json");
  }

  private static List<List<String>> rows(FeedKind feed, String search) {
    return feed.run(Spl.parse(search), source(), RunOptions.threads(2)).stream()
        .map(row -> row.columns().stream().map(row::text).toList())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = "=>",
      value = {
        "* | stats count by username => username,count",
        "* | stats count by resources{}.type => resources{}.type,count",
        "* | stats count by raw.errorCode => raw.errorCode,count",
        "* | table errorCode, raw.errorCode => errorCode,raw.errorCode",
        "* | top USERNAME => USERNAME,count,percent",
        "* | chart count over EventName => EventName,count",
        "* | stats dc(username) by eventname => eventname,dc(username)",
        "* | fields eventname, Username => eventname,Username",
        "* | stats count by userName as who => who,count"
      })
  void are_named_as_typed(String text, String columns) {
    assertThat(String.join(",", Spl.parse(text).columns())).isEqualTo(columns);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* | stats count by username | sort - count, username",
        "* | stats count by username | sort - count, userName",
        "* | stats count by username | where USERNAME=\"alice\" OR username=\"bob\"",
        "* | stats count by raw.errorCode | sort - count, raw.errorCode",
        "* | stats count by raw.errorCode | sort - count, errorCode",
        "* | stats count by resources{}.type | sort - count, resources.type",
        "* | stats count by resources{}.type | rename resources{}.type as t | table t, count",
        "* | stats count by username | join userName [search * | stats dc(eventName) by USERNAME]"
      })
  void are_known_to_later_commands_in_any_spelling(String text) {
    for (FeedKind feed : FeedKind.values()) {
      assertThat(rows(feed, text)).as("%s on %s", text, feed).isNotEmpty();
    }
    assertThat(Spl.parse(Spl.parse(text).toString())).isEqualTo(Spl.parse(text));
  }

  @Test
  void are_found_in_rows_and_by_java_in_any_spelling() {
    Table table =
        Spl.parse("* | stats count by username").sort(SortKey.desc("userName")).run(source());

    assertThat(table.first().text("userName")).isEqualTo("bob");
    assertThat(table.column("USERNAME")).containsExactly("bob", "alice");
    assertThatThrownBy(() -> table.first().text("user"))
        .hasMessageStartingWith("no column 'user'; this table has [username, count]");
  }

  @Test
  void keep_an_alias_and_the_raw_field_apart() {
    for (FeedKind feed : FeedKind.values()) {
      assertThat(rows(feed, "* | table errorCode, raw.errorCode"))
          .containsExactly(List.of("AccessDenied", "AccessDenied"), List.of("success", ""));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "index=*",
        "NOT index=_internal",
        "index!=_internal",
        "NOT (index=_internal OR index=_audit)",
        "NOT sourcetype=aws:firehose",
        "NOT source IN (a, b)",
        "NOT host IN (\"x\")",
        "(index=aws NOT sourcetype=x) NOT (source=y)",
        "sourcetype::aws:cloudtrail",
        "NOT source::x",
        "index=aws OR index=main"
      })
  void of_places_say_nothing_also_where_they_are_negated(String terms) {
    for (FeedKind feed : FeedKind.values()) {
      assertThat(rows(feed, terms + " | stats count")).as(terms).containsExactly(List.of("2"));
    }
  }

  @Test
  void of_places_leave_the_terms_beside_them_alone() {
    assertThat(rows(FeedKind.SCANNED, "NOT (index=a errorCode=AccessDenied) | stats count"))
        .containsExactly(List.of("1"));
    assertThat(rows(FeedKind.SCANNED, "NOT * | stats count")).containsExactly(List.of("0"));
  }
}
