package dev.breadcrumbs.cloudtrail.notebook;

import static dev.breadcrumbs.cloudtrail.notebook.Breadcrumbs.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.views.Views;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BreadcrumbsTest {
  @Test
  void one_import_has_the_words_of_searches_and_the_verbs() {
    use(Samples.events(8));

    Table calls = events().stats(count()).by(EVENT_NAME).sort(desc("count")).run(logs());
    assertThat(calls.first().text("eventName")).isEqualTo("GetObject");
    assertThat(spl("errorCode=AccessDenied | stats count").first().number("count")).isEqualTo(2);
    assertThat(view("errors").column("errorCode")).contains("success", "AccessDenied");
    assertThat(chart(calls).kind()).isEqualTo(PlotKind.BAR);
    assertThat(show(calls).text()).contains("GetObject");
  }

  @Test
  void rules_of_ones_own_and_those_that_come_along_are_evaluated() {
    use(Samples.events(8));

    Evaluation own = detect(rule("denied").title("Denied").when(ERROR_CODE.exists()));
    assertThat(own.findings()).hasSize(2);
    assertThat(findings(own).column("rule")).containsExactly("denied", "denied");
    assertThat(detect().counts()).hasSizeGreaterThan(100);
  }

  @Test
  void a_story_has_the_findings_on_it() {
    use(CloudTrail.of(Stories.stolenKey("backup")));

    assertThat(story(Stories.KEY).findings()).isNotEmpty();
    assertThat(chart(story(Stories.KEY)).kind()).isEqualTo(PlotKind.SESSION_LANES);
  }

  @Test
  void logs_are_loaded_or_read_where_they_lie(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.json"), "[" + Samples.hostile().toJson() + "]");

    LoadedEvents loaded = load(folder.toString());
    assertThat(loaded.size()).isEqualTo(1);
    assertThat(logs()).isSameAs(loaded);
    assertThat(logs(folder.toString())).isSameAs(logs());
    assertThat(spl("* | stats count").first().number("count")).isEqualTo(1);
  }

  @Test
  void the_views_are_listed_with_their_questions() {
    assertThat(views().size()).isEqualTo(Views.all().size());
    assertThat(views().columns()).containsExactly("view", "question");
  }

  @Test
  void without_logs_it_says_how_to_get_some() {
    assertThatThrownBy(() -> new LogsAtHand().source())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no logs are at hand; load(\"logs/\") loads some");
  }
}
