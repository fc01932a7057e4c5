package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Commands that double a value again and again end before the heap does. */
class DoublingTest {
  private static final List<CloudTrailEvent> EVENT =
      List.of(CloudTrailEvent.parse("{\"eventName\":\"RunInstances\"}"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a . a | joining gives a text of more than 10000000 characters",
        "a + a | joining gives a text of more than 10000000 characters",
        "mvjoin(mvappend(a, a), a) | joining gives a text of more than 10000000 characters",
        "mvappend(a, a) | a multivalue of more than 1000000 values is made"
      })
  void says_that_too_much_is_made(String doubled, String message) {
    TableQuery query =
        Spl.parse("* | eval a=eventName" + (" | eval a=" + doubled).repeat(40) + " | table a");

    Table table = query.run(EVENT);

    assertThat(table.rows()).isEmpty();
    assertThat(table.report().problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.kind()).isEqualTo(ProblemKind.TOO_COSTLY);
              assertThat(problem.reason()).startsWith(message);
            });
  }
}
