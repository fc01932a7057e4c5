package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
  private static final TableQuery SPLIT =
      events().chart(Chart.time(count()).span("1h").by(USER_NAME));

  @Test
  void only_the_first_column_of_a_split_chart_is_known() {
    assertThat(SPLIT.columns()).containsExactly("_time");
    assertThatThrownBy(() -> SPLIT.sort(SortKey.asc("alice")))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("no column 'alice' is known here")
        .hasMessageContaining("[_time]");
  }

  @Test
  void what_needs_columns_cannot_stand_behind_a_split_chart() {
    assertThatThrownBy(() -> SPLIT.eval("x", Fields.at("_time")))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("'eval x=_time' cannot stand behind a chart");
    assertThatThrownBy(() -> events().stats(count()).append(SPLIT))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("append needs a search whose columns are known");
  }

  @Test
  void a_chart_that_is_not_split_is_rows_as_any() {
    TableQuery chart = events().chart(Chart.over(EVENT_NAME, count()));
    assertThat(chart.columns()).containsExactly("eventName", "count");
    assertThat(chart.filter(Fields.at("count").gt(1)).table("eventName").columns())
        .containsExactly("eventName");
  }

  @Test
  void too_many_buckets_are_an_error() {
    List<CloudTrailEvent> events = List.of(at("2024-05-01T10:00:00Z"), at("2025-05-01T10:00:00Z"));
    TableQuery chart = events().chart(Chart.time(count()).span("1s"));
    assertThatThrownBy(() -> chart.run(events))
        .isInstanceOf(SearchException.class)
        .hasMessageStartingWith("timechart span=1s makes more than 100000 buckets");
  }

  private static CloudTrailEvent at(String time) {
    return CloudTrailEvent.parse("{\"eventName\":\"Call\",\"eventTime\":\"" + time + "\"}");
  }

  @Test
  void options_are_checked() {
    assertThatThrownBy(Chart::time).hasMessage("a chart needs an aggregate, such as count()");
    assertThatThrownBy(() -> Chart.time(count()).bins(1))
        .hasMessage("bins is not between 2 and 50000: 1");
    assertThatThrownBy(() -> Chart.time(count()).limit(-1))
        .hasMessage("limit of a chart is negative: -1");
    assertThatThrownBy(() -> Chart.over(EVENT_NAME, count()).span("1h"))
        .hasMessage("span is for a chart of times, and not over eventName");
  }
}
