package dev.breadcrumbs.cloudtrail.notebook;

import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import dev.breadcrumbs.cloudtrail.rules.investigation.Story;
import dev.breadcrumbs.cloudtrail.rules.investigation.StorySearch;
import dev.breadcrumbs.cloudtrail.testkit.EventBuilder;
import dev.breadcrumbs.cloudtrail.testkit.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Stories to draw. */
final class Stories {
  static final Instant NOON = Instant.parse("2024-08-07T12:00:00Z");
  static final String KEY = "AKIAIOSFODNN7EXAMPLE";

  private static final String ROLE_KEY = "ASIADEPLOYEXAMPLE";
  private static final String NEW_KEY = "AKIABACKUPEXAMPLE";

  private Stories() {}

  /** A key takes a role, which makes a user with a key, by which logging is stopped. */
  static List<CloudTrailEvent> stolenKey(String user) {
    return List.of(
        assumeRole(0, ROLE_KEY),
        iam("CreateUser", 5, ROLE_KEY).with("userName", user).build(),
        iam("CreateUser", 6, ROLE_KEY).with("userName", "test").build(),
        iam("CreateAccessKey", 7, ROLE_KEY)
            .with("userName", user)
            .responseElements("{\"accessKey\":{\"accessKeyId\":\"" + NEW_KEY + "\"}}")
            .build(),
        iam("DeleteUser", 9, ROLE_KEY).with("userName", "test").build(),
        at(anEvent().call("cloudtrail.amazonaws.com", "StopLogging"), 20)
            .by(Principal.iamUser(user))
            .field("userIdentity.accessKeyId", NEW_KEY)
            .with("name", "main")
            .from("203.0.113.9")
            .userAgent("Boto3/1.34.0 md/Botocore#1.34.0")
            .build());
  }

  static Story of(List<CloudTrailEvent> events) {
    List<Finding> findings =
        RuleEngine.of(Catalogue.all()).evaluate(CloudTrail.of(events)).findings();
    return StorySearch.from(KEY).with(findings).run(CloudTrail.of(events));
  }

  /** A key that takes a role many times, for a session each. */
  static Story ofManyRoles(int number) {
    List<CloudTrailEvent> events = new ArrayList<>();
    IntStream.range(0, number)
        .forEach(
            role -> {
              events.add(assumeRole(role, "ASIA" + role));
              events.add(iam("ListUsers", role + 1, "ASIA" + role).build());
            });
    return of(events);
  }

  private static CloudTrailEvent assumeRole(int minute, String issuedKey) {
    return at(anEvent().call("sts.amazonaws.com", "AssumeRole"), minute)
        .by(Principal.iamUser("alice"))
        .field("userIdentity.accessKeyId", KEY)
        .with("roleArn", "arn:aws:iam::123456789012:role/deploy")
        .with("roleSessionName", "alice")
        .responseElements("{\"credentials\":{\"accessKeyId\":\"" + issuedKey + "\"}}")
        .from("198.51.100.7")
        .userAgent("aws-cli/2.15.0 Python/3.11")
        .build();
  }

  private static EventBuilder iam(String name, int minute, String key) {
    return at(anEvent().call("iam.amazonaws.com", name), minute)
        .by(Principal.assumedRole("deploy", "alice"))
        .field("userIdentity.accessKeyId", key)
        .without("userIdentity.sessionContext.attributes.creationDate")
        .from("198.51.100.7")
        .userAgent("aws-cli/2.15.0 Python/3.11");
  }

  private static EventBuilder at(EventBuilder event, int minute) {
    return event.at(NOON.plusSeconds(60L * minute)).numbered(minute);
  }
}
