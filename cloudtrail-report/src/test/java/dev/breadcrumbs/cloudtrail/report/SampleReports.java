package dev.breadcrumbs.cloudtrail.report;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules, events and findings that the tests have in common. */
final class SampleReports {
  static final Instant START = Instant.parse("2024-08-07T06:00:00Z");

  static final EventRule KEY_CREATED =
      rule("key-created")
          .title("Access key created")
          .description("A new key can be used until somebody deletes it.")
          .level(Level.HIGH)
          .when(EVENT_NAME.eq("CreateAccessKey"));

  static final EventRule BUCKETS_LISTED =
      rule("buckets-listed")
          .title("Buckets listed")
          .level(Level.LOW)
          .when(EVENT_NAME.eq("ListBuckets"));

  private SampleReports() {}

  static CloudTrailEvent keyCreated(int number) {
    return anEvent()
        .call("iam.amazonaws.com", "CreateAccessKey")
        .with("userName", "user-" + number)
        .numbered(number)
        .at(START.plus(Duration.ofMinutes(number)))
        .build();
  }

  static CloudTrailEvent bucketsListed(int number) {
    return anEvent()
        .call("s3.amazonaws.com", "ListBuckets")
        .numbered(number)
        .at(START.plus(Duration.ofMinutes(number)))
        .build();
  }

  /** Some keys among many listings, so that the levels differ. */
  static List<CloudTrailEvent> events(int number) {
    List<CloudTrailEvent> events = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      events.add(at % 10 == 3 ? keyCreated(at) : bucketsListed(at));
    }
    return events;
  }

  static RuleEngine engine() {
    return RuleEngine.of(KEY_CREATED, BUCKETS_LISTED);
  }

  static Evaluation evaluation(int events) {
    return engine().evaluate(events(events));
  }

  /** As many findings as are wished for, each on an event of its own, made quickly. */
  static Evaluation manyFindings(int number) {
    String key = keyCreated(0).toJson();
    String buckets = bucketsListed(0).toJson();
    List<Finding> findings = new ArrayList<>();
    for (int at = 0; at < number; at++) {
      boolean isKey = at % 10 == 3;
      CloudTrailEvent event = another(isKey ? key : buckets, at);
      findings.add(new Finding(isKey ? KEY_CREATED : BUCKETS_LISTED, List.of(event)));
    }
    return new Evaluation(findings, List.of(), Map.of(), Map.of(), ReadReport.EMPTY);
  }

  private static CloudTrailEvent another(String json, int number) {
    String time = START.plus(Duration.ofMinutes(number)).toString();
    String id = "00000000-0000-0000-0000-" + (100_000_000_000L + number);
    return CloudTrailEvent.parse(
        json.replace(START.toString(), time)
            .replaceFirst("\"eventID\":\"[^\"]*\"", "\"eventID\":\"" + id + "\""));
  }
}
