package dev.breadcrumbs.cloudtrail.rules.output;

import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_SOURCE;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;

/** A trail that is stopped, and the rule that finds it. */
final class OutputEvents {
  static final Rule TRAIL_STOPPED =
      rule("trail-stopped")
          .title("Trail stopped")
          .description("A trail records nothing any more.")
          .level(Level.HIGH)
          .tags("attack.defense-evasion", "attack.t1562.008", "cis.3.5")
          .nextSteps("Start the trail again", "Ask who stopped it")
          .context(SOURCE_IP_ADDRESS)
          .when(
              EVENT_SOURCE
                  .eq("cloudtrail.amazonaws.com")
                  .and(EVENT_NAME.eq("StopLogging"))
                  .and(ERROR_CODE.missing()));

  static final CloudTrailEvent STOP =
      CloudTrailEvent.parse(
          """
          {"eventVersion":"1.09","eventTime":"2024-08-01T12:24:55Z","awsRegion":"eu-west-1",
           "eventSource":"cloudtrail.amazonaws.com","eventName":"StopLogging",
           "sourceIPAddress":"203.0.113.42","userAgent":"aws-cli/2.17.18",
           "userIdentity":{"type":"AssumedRole","principalId":"AROAPKEEEF3UEEXAMPLE:carol",
             "arn":"arn:aws:sts::123456789012:assumed-role/OpsAdmin/carol",
             "accountId":"123456789012","accessKeyId":"ASIA37UUQOO7JEXAMPLE",
             "sessionContext":{"attributes":{"mfaAuthenticated":"true",
               "creationDate":"2024-08-01T12:00:00Z"}}},
           "requestParameters":{"name":"main"},"responseElements":null,
           "requestID":"253d9bc7-e34f-446f-abcf-b67c8d6deaa1",
           "eventID":"4815fadd-178a-4418-8ab2-95ca9ff5278e","managementEvent":true,
           "resources":[{"ARN":"arn:aws:cloudtrail:eu-west-1:123456789012:trail/main",
             "type":"AWS::CloudTrail::Trail"}],
           "recipientAccountId":"123456789012","eventCategory":"Management"}
          """);

  static final Condition ANY = EVENT_NAME.exists();

  private OutputEvents() {}

  static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("no JSON: " + text, e);
    }
  }
}
