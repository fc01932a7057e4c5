package dev.breadcrumbs.cloudtrail.rules.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SessionScopeTest {
  private static final String SESSION = "arn:aws:sts::123456789012:assumed-role/Admin/carol";

  private static String use(String arn, String created) {
    return """
    {"eventTime":"2026-03-01T10:30:00Z","eventName":"ListUsers","userIdentity":{"arn":"%s",
     "sessionContext":{"attributes":{"creationDate":"%s"}}}}
    """
        .formatted(arn, created);
  }

  private static SessionScope of(String... events) {
    List<CloudTrailEvent> typed = Arrays.stream(events).map(CloudTrailEvent::parse).toList();
    return EvidenceScope.of(CloudTrail.of(typed)).sessions();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"eventName\":\"AssumeRole\",\"responseElements\":{\"assumedRoleUser\":"
            + "{\"arn\":\"arn:aws:sts::123456789012:assumed-role/Admin/carol\"}}",
        "\"eventName\":\"AssumeRole\",\"requestParameters\":{\"roleArn\":"
            + "\"arn:aws:iam::123456789012:role/team/Admin\",\"roleSessionName\":\"carol\"}",
        "\"eventName\":\"AssumeRoleWithSAML\",\"responseElements\":{\"assumedRoleUser\":"
            + "{\"arn\":\"arn:aws:sts::123456789012:assumed-role/Admin/carol\"}}",
        "\"eventName\":\"GetFederationToken\",\"responseElements\":{\"federatedUser\":"
            + "{\"arn\":\"arn:aws:sts::123456789012:assumed-role/Admin/carol\"}}",
        "\"eventName\":\"ConsoleLogin\",\"responseElements\":{\"ConsoleLogin\":\"Success\"},"
            + "\"userIdentity\":"
            + "{\"arn\":\"arn:aws:sts::123456789012:assumed-role/Admin/carol\"}"
      })
  void a_session_begins_with_the_event_that_issued_it(String issue) {
    String begin = "{\"eventTime\":\"2026-03-01T10:00:00Z\"," + issue + "}";

    assertThat(of(use(SESSION, "2026-03-01T10:00:00Z"), begin))
        .isEqualTo(new SessionScope(1, 0, 0, false));
    assertThat(of(use(SESSION, "2026-03-01T10:00:01Z"), begin))
        .isEqualTo(new SessionScope(1, 0, 1, false));
    assertThat(of(use(SESSION, "2026-03-01T09:00:00Z"), begin))
        .isEqualTo(new SessionScope(1, 1, 0, false));
  }

  @Test
  void what_was_refused_begins_no_session() {
    String denied =
        """
        {"eventTime":"2026-03-01T10:00:00Z","eventName":"AssumeRole","errorCode":"AccessDenied",
         "requestParameters":{"roleArn":"arn:aws:iam::123456789012:role/Admin",
          "roleSessionName":"carol"}}
        """;

    assertThat(of(denied, use(SESSION, "2026-03-01T10:00:00Z")).withoutBeginning()).isEqualTo(1);
  }

  @Test
  void the_keys_of_a_session_are_one_session() {
    String first = use(SESSION, "2026-03-01T10:00:00Z");

    assertThat(of(first, first.replace("ListUsers", "GetUser")).sessions()).isEqualTo(1);
    assertThat(of(first, use(SESSION, "2026-03-01T10:10:00Z")).sessions()).isEqualTo(2);
    assertThat(of("{\"eventTime\":\"2026-03-01T10:00:00Z\"}").sessions()).isZero();
  }

  @Test
  void too_many_sessions_are_estimated_alike_in_any_order() {
    List<CloudTrailEvent> events =
        new ArrayList<>(
            IntStream.range(0, 20_000)
                .mapToObj(number -> use(SESSION + number, "2026-03-01T10:00:00Z"))
                .map(CloudTrailEvent::parse)
                .toList());
    SessionScope inOrder = scope(events);

    Collections.shuffle(events, new Random(15));

    assertThat(inOrder.estimated()).isTrue();
    assertThat(inOrder.sessions()).isCloseTo(20_000, within(2_000L));
    assertThat(inOrder.begunBefore()).isEqualTo(inOrder.sessions());
    assertThat(scope(events)).isEqualTo(inOrder);
  }

  private static SessionScope scope(List<CloudTrailEvent> events) {
    SessionCollector collector = new SessionCollector(2_000);
    events.forEach(collector::add);
    return collector.scope(Instant.parse("2026-03-01T10:30:00Z"));
  }
}
