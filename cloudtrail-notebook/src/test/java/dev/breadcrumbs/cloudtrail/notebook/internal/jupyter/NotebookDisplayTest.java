package dev.breadcrumbs.cloudtrail.notebook.internal.jupyter;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.notebook.Plot;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplaySystem;

/** What the kernel itself makes of values: it finds the display by its service. */
class NotebookDisplayTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final CloudTrailEvent EVENT = anEvent().userAgent(SCRIPT).build();

  record Agent(String userAgent) {}

  private static Table table() {
    return events().table(USER_AGENT).run(CloudTrail.of(EVENT));
  }

  static Stream<Object> values() {
    return Stream.of(
        table(),
        table().first(),
        table().rows(),
        EVENT,
        EVENT.toTree(),
        events().filter(USER_AGENT.eq(SCRIPT)),
        Map.of("userAgent", SCRIPT),
        Optional.of(SCRIPT),
        new Agent(SCRIPT),
        SCRIPT);
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_script_in_a_user_agent_is_text_in_html_and_plain(Object value) {
    DisplayData shown = DisplaySystem.inst().render(value);

    assertThat(shown.data()).containsOnlyKeys("text/html", "text/plain");
    assertThat((String) shown.data().get("text/html"))
        .contains("&lt;script&gt;")
        .doesNotContain("<script");
    assertThat((String) shown.data().get("text/plain")).contains("script");
  }

  @Test
  void a_table_is_a_table() {
    DisplayData shown = DisplaySystem.inst().render(table());

    assertThat((String) shown.data().get("text/html")).contains("<table>", "<th>userAgent</th>");
  }

  @Test
  void a_chart_is_a_picture() {
    Table table = events().stats(count()).by(EVENT_NAME).run(CloudTrail.of(EVENT));

    DisplayData shown = DisplaySystem.inst().render(Plot.of(table));

    assertThat((String) shown.data().get("text/html")).contains("src=\"data:image/png;base64,");
    assertThat((String) shown.data().get("text/plain")).isEqualTo("bar chart: eventName, count\n");
  }
}
