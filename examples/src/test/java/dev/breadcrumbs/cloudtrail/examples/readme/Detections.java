package dev.breadcrumbs.cloudtrail.examples.readme;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.RuleStream;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.Tuning;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import dev.breadcrumbs.cloudtrail.rules.output.DataInventory;
import dev.breadcrumbs.cloudtrail.rules.output.EventPlaces;
import dev.breadcrumbs.cloudtrail.rules.output.FindingCsv;
import dev.breadcrumbs.cloudtrail.rules.output.NavigatorLayer;
import dev.breadcrumbs.cloudtrail.rules.output.Ocsf;
import dev.breadcrumbs.cloudtrail.rules.output.Sarif;
import dev.breadcrumbs.cloudtrail.rules.policy.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The code of docs/detections.md. */
final class Detections {
  private Detections() {}

  static void oneEvent(Path logs) {
    // snippet: one event
    Rule keyPair =
        Rule.rule("key-pair-by-hand")
            .title("Key pair made in the console")
            .level(Level.LOW)
            .tags("attack.persistence", "attack.t1098.004")
            .nextSteps("Ask whoever made it", "Look for instances that were started with it")
            .findingTitle("Key pair {requestParameters.keyName} made by {userIdentity.userName}")
            .levelWhen(Level.MEDIUM, AWS_REGION.eq("us-west-1"))
            .dedupBy(USER_NAME)
            .context(SOURCE_IP_ADDRESS)
            .when(
                EVENT_SOURCE
                    .eq("ec2.amazonaws.com")
                    .and(EVENT_NAME.eq("CreateKeyPair"))
                    .and(ERROR_CODE.missing()));

    Evaluation evaluation = RuleEngine.of(keyPair).evaluate(CloudTrail.read(logs));
    System.out.println(evaluation.findings().get(0).toJson());
    System.out.println(evaluation.findings().get(0).explain());
    // end
  }

  static void forms(Path logs, Path folder) throws IOException {
    // snippet: forms
    RuleSet rules = Catalogue.ofService("ec2");
    Evaluation evaluation = RuleEngine.of(rules).evaluate(CloudTrail.read(logs));
    List<Finding> findings = evaluation.findings();
    EventPlaces places = EventPlaces.in(CloudTrail.read(logs), findings);

    Finding opened =
        findings.stream().filter(each -> !each.superseded().isEmpty()).findFirst().orElseThrow();
    System.out.print(opened.story());
    System.out.println(opened.toJson());
    Files.writeString(folder.resolve("finding.json"), opened.toJson(places::find));
    Files.writeString(folder.resolve("finding.ocsf.json"), Ocsf.toJson(opened, places));
    Files.writeString(folder.resolve("findings.sarif"), Sarif.toJson(evaluation, rules, places));
    Files.writeString(folder.resolve("findings.csv"), FindingCsv.toCsv(findings, places));
    // end
  }

  static List<Rule> severalEvents() {
    // snippet: several events
    Duration tenMinutes = Duration.ofMinutes(10);
    List<Rule> rules =
        List.of(
            Rule.rule("denied-often")
                .title("Denied five times")
                .eventCount(5, tenMinutes, ERROR_CODE.eq("AccessDenied"), USER_NAME),
            Rule.rule("users-of-one-address")
                .title("Ten users fail to sign in from one address")
                .valueCount(
                    USER_NAME,
                    10,
                    tenMinutes,
                    EVENT_NAME.eq("ConsoleLogin").and(ERROR_CODE.exists()),
                    SOURCE_IP_ADDRESS),
            Rule.rule("user-made-powerful")
                .title("User made, and given a policy, and a key")
                .temporalOrdered(
                    tenMinutes,
                    List.of(
                        EVENT_NAME.eq("CreateUser"),
                        EVENT_NAME.eq("AttachUserPolicy"),
                        EVENT_NAME.eq("CreateAccessKey")),
                    requestParameter("userName")),
            Rule.rule("logging-stays-off")
                .title("Logging stopped and not started again")
                .notFollowedBy(
                    EVENT_NAME.eq("StopLogging"),
                    EVENT_NAME.eq("StartLogging"),
                    Duration.ofHours(1),
                    requestParameter("name")),
            Rule.rule("new-agent")
                .title("Key used by another program than before")
                .firstSeen(ERROR_CODE.missing(), USER_NAME, USER_AGENT)
                .within(Duration.ofDays(10))
                .learning(Duration.ofDays(3)),
            Rule.rule("many-errors")
                .title("More than a hundred errors a day")
                .search(
                    events()
                        .filter(ERROR_CODE.exists())
                        .stats(count())
                        .by(USER_NAME)
                        .filter(at("count").gt(100)),
                    Duration.ofDays(1)));
    // end
    return rules;
  }

  static void tuned(Path logs, List<Rule> rules) {
    // snippet: site and tuning
    Site site =
        Site.EMPTY
            .with(Site.TRUSTED_ACCOUNTS, "111122223333")
            .with(Site.ALLOWED_REGIONS, "us-east-1", "us-west-1")
            .with(Site.OFFICE_NETWORKS, "203.0.113.0/24");
    Tuning tuning =
        Tuning.NONE
            .level("denied-often", Level.HIGH)
            .except(
                "many-errors",
                USER_NAME.eq("scanner"),
                "Our own scanner, until it is moved",
                Instant.parse("2018-12-31T00:00:00Z"))
            .suppress("denied-often", Duration.ofHours(6));

    RuleEngine engine = RuleEngine.of(rules.toArray(Rule[]::new)).at(site).tuned(tuning);
    Evaluation evaluation = engine.evaluate(CloudTrail.read(logs));
    evaluation.findings().forEach(System.out::println);
    System.out.println(evaluation.counts().get("denied-often"));
    // end
  }

  static void streamed(Path logs, List<Rule> rules) {
    // snippet: stream
    RuleEngine engine = RuleEngine.of(rules.toArray(Rule[]::new)).lateness(Duration.ofDays(1));
    RuleStream stream = engine.stream(finding -> System.out.println(finding.dedupKey()));
    CloudTrail.read(logs).forEach(stream::onEvent);
    String saved = stream.snapshot();
    System.out.println(stream.events() + " events given, " + stream.held() + " held");

    RuleStream restarted = engine.restore(saved, finding -> System.out.println(finding.dedupKey()));
    restarted.finish();
    System.out.println(restarted.held() + " held, " + restarted.errorCount() + " errors");
    // end
  }

  static void grants(Path logs) {
    // snippet: grants
    Rule bucketOpened =
        Rule.rule("bucket-policy-public")
            .title("Bucket policy lets everybody in")
            .tags("attack.exfiltration", "attack.t1537")
            .when(
                EVENT_NAME
                    .eq("PutBucketPolicy")
                    .and(ERROR_CODE.missing())
                    .and(Policies.grantsPublicAccess(requestParameter("bucketPolicy"))));
    Rule objectsRead =
        Rule.rule("objects-read")
            .title("Objects read")
            .tags("attack.collection", "attack.t1530")
            .when(EVENT_SOURCE.eq("s3.amazonaws.com").and(EVENT_NAME.eq("GetObject")));

    RuleSet both = RuleSet.of(bucketOpened, objectsRead);
    Evaluation evaluation = RuleEngine.of(both).evaluate(CloudTrail.read(logs));
    DataInventory data = DataInventory.of(CloudTrail.read(logs));
    NavigatorLayer layer = NavigatorLayer.of(evaluation, both, data);
    layer.coverage().forEach(technique -> System.out.println(technique.rules()));
    // end
  }
}
