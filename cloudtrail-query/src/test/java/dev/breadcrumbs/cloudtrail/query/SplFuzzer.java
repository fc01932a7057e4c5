package dev.breadcrumbs.cloudtrail.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;

/** Text guided by what the reader does with it, where {@link SplFuzzTest} makes it of pieces. */
class SplFuzzer {
  private static final CloudTrailSource EVENTS =
      CloudTrail.of(
          CloudTrailEvent.parse(
              """
              {"eventTime":"2026-03-01T10:00:00Z","eventName":"ListBuckets",\
              "eventSource":"s3.amazonaws.com","sourceIPAddress":"192.0.2.7",\
              "userIdentity":{"type":"IAMUser","userName":"bstoll"}}"""));

  @FuzzTest(maxDuration = "10s")
  void any_text_is_a_search_that_prints_itself_and_runs_or_an_error_with_its_place(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    TableQuery query;
    try {
      query = Spl.parse(text);
    } catch (SearchException e) {
      assertThat(e).hasMessageContaining(" at line ");
      return;
    }
    assertThat(Spl.parse(query.toString())).isEqualTo(query);
    assertThatCode(() -> runs(query)).doesNotThrowAnyException();
  }

  private static void runs(TableQuery query) {
    try {
      query.run(EVENTS);
    } catch (SearchException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
