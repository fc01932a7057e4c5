package dev.breadcrumbs.cloudtrail.rules.sigma;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.util.List;

/** Any text is loaded or refused with a reason, and what was loaded can be evaluated. */
class SigmaFuzzer {
  private static final List<CloudTrailEvent> EVENTS =
      List.of(
          CloudTrailEvent.parse(
              """
              {"eventTime":"2026-03-01T10:00:00Z","eventID":"1","eventName":"PutBucketPolicy",\
              "eventSource":"s3.amazonaws.com","sourceIPAddress":"192.0.2.7",\
              "requestParameters":{"bucketPolicy":{"Statement":[{"Effect":"Allow"}]}}}\
              """));

  @FuzzTest(maxDuration = "10s")
  void any_text_is_loaded_or_refused_and_what_is_loaded_runs(byte[] bytes) {
    SigmaLoad load = Sigma.parse(new String(bytes, UTF_8));

    assertThat(load.problems()).allMatch(problem -> !problem.toString().isBlank());
    Evaluation evaluation = RuleEngine.of(load.rules()).evaluate(EVENTS);
    assertThat(evaluation.errors()).allMatch(error -> !error.reason().isBlank());
  }
}
