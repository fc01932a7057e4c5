package dev.breadcrumbs.cloudtrail.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.breadcrumbs.cloudtrail.model.Mfa;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a test has said of an event, from which all the rest of it follows.
 *
 * @param given fields that were set, over those that follow; never changed
 * @param absent paths that are left out in the end
 * @param principal who calls
 * @param time when
 * @param mfa what was said of a second factor
 * @param denied whether the call was refused
 * @param number what tells events apart that are equal otherwise
 */
record EventDraft(
    ObjectNode given,
    List<String> absent,
    Principal principal,
    Instant time,
    Mfa mfa,
    boolean denied,
    int number) {
  static final EventDraft START =
      new EventDraft(
              JsonTree.object(),
              List.of(),
              Principal.iamUser("alice"),
              Instant.EPOCH,
              Mfa.NOT_RECORDED,
              false,
              1)
          .with("eventSource", "ec2.amazonaws.com")
          .with("eventName", "DescribeInstances")
          .with("awsRegion", "us-east-1")
          .with("recipientAccountId", "123456789012")
          .at(Instant.parse("2024-05-01T10:00:00Z"));

  EventDraft with(String path, JsonNode value) {
    ObjectNode tree = JsonTree.with(given, path, value);
    return new EventDraft(tree, absent, principal, time, mfa, denied, number);
  }

  EventDraft with(String path, String value) {
    return with(path, JsonTree.node(value));
  }

  EventDraft without(String path) {
    List<String> paths = Stream.concat(absent.stream(), Stream.of(path)).toList();
    return new EventDraft(given, paths, principal, time, mfa, denied, number);
  }

  EventDraft by(Principal caller) {
    return new EventDraft(given, absent, caller, time, mfa, denied, number);
  }

  EventDraft at(Instant instant) {
    EventDraft shown = with("eventTime", instant.toString());
    return new EventDraft(shown.given, absent, principal, instant, mfa, denied, number);
  }

  EventDraft mfa(Mfa state) {
    return new EventDraft(given, absent, principal, time, state, denied, number);
  }

  EventDraft refused() {
    return new EventDraft(given, absent, principal, time, mfa, true, number);
  }

  EventDraft numbered(int other) {
    return new EventDraft(given, absent, principal, time, mfa, denied, other);
  }

  CallKind call() {
    return new CallKind(text("eventSource"), text("eventName"));
  }

  CallContext context() {
    return new CallContext(
        text("recipientAccountId"), text("awsRegion"), time, call().isSignIn(), mfa);
  }

  private String text(String field) {
    return given.path(field).asText();
  }
}
