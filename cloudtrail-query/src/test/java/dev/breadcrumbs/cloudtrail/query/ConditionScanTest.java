package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.internal.condition.Keyword;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionScanTest {
  private static final String LONG_NAME = "a".repeat(20_000);

  private static final List<String> EVENTS =
      List.of(
          "{\"eventName\":\"StopLogging\",\"eventID\":\"1\"}",
          "{\"eventName\":\"StopLogging\",\"eventID\":\"2\",\"errorCode\":\"AccessDenied\"}",
          "{\"eventName\":\"Get\\u0042ucket\",\"eventID\":\"3\",\"requestParameters\":{\"bucketName\":\""
              + LONG_NAME
              + "\"}}",
          "{\"eventName\":\"Other\",\"eventID\":\"4\",\"errorCode\":\"AccessDenied\",\"eventVersion\":\"1.08\"}");

  private static final List<Condition> CONDITIONS =
      List.of(
          EVENT_NAME.eq("StopLogging").and(ERROR_CODE.missing()),
          ERROR_CODE.eq("AccessDenied"),
          EVENT_NAME.eq("GetBucket"),
          // Recurses for each letter, and so exhausts the stack on a long text.
          requestParameter("bucketName").matches("^(a|b)*$"));

  private static final List<String> EXPECTED =
      List.of("0 on 1", "1 on 2", "2 on 3", "3 failed on 3", "1 on 4");

  private static List<String> found(ConditionScan scan, CloudTrailSource source) {
    List<String> found = new ArrayList<>();
    scan.run(
        source,
        RunOptions.threads(2),
        new ConditionScan.Handler() {
          @Override
          public void matched(int condition, CloudTrailEvent event) {
            found.add(condition + " on " + event.eventID());
          }

          @Override
          public void failed(int condition, @Nullable String eventID, Throwable reason) {
            found.add(condition + " failed on " + eventID);
          }
        });
    return found;
  }

  private static CloudTrailSource lines() {
    return CloudTrail.read(
        String.join("\n", EVENTS).getBytes(StandardCharsets.UTF_8), "events.json");
  }

  @Test
  void finds_the_conditions_that_hold_on_each_event_and_goes_on_after_one_that_fails() {
    assertThat(found(ConditionScan.of(CONDITIONS), lines())).isEqualTo(EXPECTED);
  }

  @Test
  void finds_the_same_on_loaded_events() {
    CloudTrailSource loaded = CloudTrail.load(lines());

    assertThat(found(ConditionScan.of(CONDITIONS), loaded)).isEqualTo(EXPECTED);
    assertThat(found(ConditionScan.of(CONDITIONS).withoutIndex(), loaded)).isEqualTo(EXPECTED);
  }

  @Test
  void finds_the_same_without_its_index_and_on_typed_events() {
    ConditionScan scan = ConditionScan.of(CONDITIONS);
    CloudTrailSource typed = CloudTrail.of(EVENTS.stream().map(CloudTrailEvent::parse).toList());

    assertThat(found(scan.withoutIndex(), lines())).isEqualTo(EXPECTED);
    assertThat(found(scan, typed)).isEqualTo(EXPECTED);
    assertThat(found(scan.withoutIndex(), typed)).isEqualTo(EXPECTED);
  }

  @Test
  void computes_fields_only_on_events_that_meet_the_rest_and_goes_on_after_one_that_fails() {
    List<@Nullable String> seen = Collections.synchronizedList(new ArrayList<>());
    Field computed =
        Fields.computed(
            "watched",
            event -> {
              seen.add(event.eventID());
              throw new IllegalStateException("no such policy");
            });
    List<Condition> conditions =
        List.of(computed.exists().and(ERROR_CODE.exists()), ERROR_CODE.exists());

    for (CloudTrailSource source : List.of(lines(), CloudTrail.load(lines()))) {
      assertThat(found(ConditionScan.of(conditions), source))
          .containsExactly("0 failed on 2", "1 on 2", "0 failed on 4", "1 on 4");
    }
    assertThat(seen).containsExactly("2", "4", "2", "4");
  }

  @Test
  void finds_words_anywhere_in_an_event() {
    List<Condition> conditions = List.of(new Condition(Keyword.of("denied*")).not());

    assertThat(found(ConditionScan.of(List.of(new Condition(Keyword.of("AccessDenied")))), lines()))
        .containsExactly("0 on 2", "0 on 4");
    assertThat(found(ConditionScan.of(conditions), CloudTrail.load(lines()))).hasSize(4);
  }

  @Test
  void finds_nothing_without_conditions() {
    assertThat(found(ConditionScan.of(List.of()), lines())).isEmpty();
  }
}
