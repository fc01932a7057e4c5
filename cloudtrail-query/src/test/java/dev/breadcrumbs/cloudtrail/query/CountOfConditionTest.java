package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CountOfConditionTest {
  private static final String EVENTS =
      """
      {"eventName":"a","errorCode":"AccessDenied"}
      {"eventName":"a"}
      {"eventName":"b"}
      """;

  private static final TableQuery FAILED =
      events().stats(count(ERROR_CODE.exists()).as("failed"), count()).by(EVENT_NAME);

  @ParameterizedTest
  @EnumSource(FeedKind.class)
  void counts_what_meets_the_condition(FeedKind feed) {
    Table table =
        feed.run(
            FAILED,
            CloudTrail.read(EVENTS.getBytes(StandardCharsets.UTF_8), "events.json"),
            RunOptions.DEFAULT);

    assertThat(table.toCsv()).isEqualTo("eventName,failed,count\na,1,2\nb,0,1\n");
  }

  @Test
  void is_what_the_text_says() {
    assertThat(FAILED)
        .isEqualTo(
            Spl.parse(
                "* | stats count(eval(isnotnull('raw.errorCode'))) as failed, count by eventName"))
        .isEqualTo(Spl.parse(FAILED.toString()));
  }

  @Test
  void is_read_back_under_its_own_name() {
    TableQuery query = events().stats(count(EVENT_NAME.eq("a")));

    assertThat(query.columns()).containsExactly("count(eval(eventName=\"a\"))");
    assertThat(Spl.parse(query.toString())).isEqualTo(query);
  }
}
