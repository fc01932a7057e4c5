package dev.breadcrumbs.cloudtrail.notebook;

import static dev.breadcrumbs.cloudtrail.notebook.PlotKind.*;
import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.notebook.internal.plot.BarData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.HeatData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.LineData;
import dev.breadcrumbs.cloudtrail.notebook.internal.plot.TimelineData;
import dev.breadcrumbs.cloudtrail.query.Chart;
import dev.breadcrumbs.cloudtrail.query.Pipeline;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlotTest {
  private static Table table(Pipeline<?> search, int events) {
    return ((TableQuery) search).run(Samples.events(events));
  }

  static Stream<Arguments> tables() {
    return Stream.of(
        Arguments.of(events().stats(count()).by(EVENT_NAME), BAR),
        Arguments.of(events().stats(count(), dc(ERROR_CODE)).by(EVENT_NAME), BAR),
        Arguments.of(events().top(2, EVENT_NAME), BAR),
        Arguments.of(events().stats(count()), BAR),
        Arguments.of(events().stats(count()).by(EVENT_NAME, AWS_REGION), STACKED_BAR),
        Arguments.of(events().chart(Chart.over(AWS_REGION, count()).by(EVENT_NAME)), STACKED_BAR),
        Arguments.of(events().chart(Chart.time(count()).span("1h")), LINE),
        Arguments.of(events().chart(Chart.time(count()).span("1h").by(EVENT_NAME)), LINE),
        Arguments.of(events().table(EVENT_TIME), HEAT_MAP),
        Arguments.of(events().table(EVENT_TIME, EVENT_NAME, ACTOR), TIMELINE));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void the_kind_fits_the_columns(Pipeline<?> search, PlotKind kind) {
    assertThat(Plot.of(table(search, 30)).kind()).isEqualTo(kind);
  }

  @Test
  void bars_have_the_rows_as_labels() {
    BarData bars = (BarData) Plot.of(table(events().stats(count()).by(EVENT_NAME), 7)).data();

    assertThat(bars.labels()).containsExactly("GetObject", "ListBuckets", "PutObject");
    assertThat(bars.series().get("count")).containsEntry("GetObject", 3.0);
    assertThat(bars.axis()).isEqualTo("count");
    assertThat(bars.note()).isEmpty();
  }

  @Test
  void of_many_rows_the_greatest_are_drawn_and_the_rest_is_told() {
    Plot plot = Plot.of(table(events().stats(count()).by(EVENT_ID), 3_000));

    assertThat(((BarData) plot.data()).labels()).hasSize(25);
    assertThat(plot.note()).isEqualTo("the 25 greatest of 3,000 bars");
  }

  @Test
  void lines_have_a_series_a_value_in_utc() {
    Table hourly = table(events().chart(Chart.time(count()).span("1h").by(EVENT_NAME)), 12);

    LineData lines = (LineData) Plot.of(hourly).data();

    assertThat(lines.series()).containsOnlyKeys("GetObject", "ListBuckets", "PutObject");
    assertThat(lines.series().get("GetObject").firstKey()).hasToString("2024-03-04T10:00:00Z");
    assertThat(lines.series().get("GetObject")).hasSize(2).containsValue(2.0);
  }

  @Test
  void a_heat_map_adds_up_hours_of_the_week() {
    // 2024-03-04 was a Monday; six events an hour from ten o'clock.
    HeatData heat = (HeatData) Plot.of(table(events().table(EVENT_TIME), 9)).data();

    assertThat(heat.hours().get(10)).isEqualTo(6);
    assertThat(heat.hours().get(11)).isEqualTo(3);
    assertThat(heat.hours()).hasSize(7 * 24);
  }

  @Test
  void a_timeline_has_a_line_an_actor_and_colours_by_error() {
    Table table = table(events().table(EVENT_TIME, EVENT_NAME, ACTOR, ERROR_CODE), 8);

    TimelineData timeline = (TimelineData) Plot.of(table).data();

    assertThat(timeline.entities()).isEqualTo(List.of(table.first().text("actor")));
    assertThat(timeline.series().get("AccessDenied")).hasSize(2);
    assertThat(timeline.series().get("(none)")).hasSize(6);
  }

  @Test
  void it_can_be_told_to_be_another() {
    Table table = table(events().table(EVENT_TIME, EVENT_NAME), 5);

    assertThat(Plot.of(table).as(HEAT_MAP).kind()).isEqualTo(HEAT_MAP);
  }

  @Test
  void what_cannot_be_drawn_is_refused_with_the_reason() {
    Table names = table(events().table(EVENT_NAME), 2);
    Table none = table(events().filter(EVENT_NAME.missing()).stats(count()).by(EVENT_NAME), 2);
    Table counts = table(events().stats(count()).by(EVENT_NAME), 2);

    assertThatThrownBy(() -> Plot.of(names))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a chart needs a column of numbers or times; this table has [eventName]");
    assertThatThrownBy(() -> Plot.of(none)).hasMessage("a table without rows cannot be drawn");
    assertThatThrownBy(() -> Plot.of(counts).as(LINE))
        .hasMessage("lines needs a column of times; this table has [eventName, count]");
  }
}
