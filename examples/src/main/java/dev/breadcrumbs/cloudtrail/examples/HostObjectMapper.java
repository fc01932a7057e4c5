package dev.breadcrumbs.cloudtrail.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailModule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.util.List;

/** How does a host application read events inside its own messages, with its own ObjectMapper? */
final class HostObjectMapper {
  /** What EventBridge delivers: the CloudTrail event is its detail. */
  record Message(String id, String source, CloudTrailEvent detail) {}

  private static final String MESSAGE =
      """
      {
        "id": "7bf73129-1428-4cd3-a780-95db273d1602",
        "source": "aws.cloudtrail",
        "detail": {
          "eventTime": "2026-03-01T09:12:44Z",
          "eventSource": "cloudtrail.amazonaws.com",
          "eventName": "StopLogging",
          "awsRegion": "eu-central-1",
          "sourceIPAddress": "192.0.2.17",
          "userIdentity": {"type": "IAMUser", "userName": "mallory"},
          "requestParameters": {"name": "organisation-trail"}
        }
      }
      """;

  private HostObjectMapper() {}

  public static void main(String[] arguments) throws JsonProcessingException {
    ObjectMapper mapper =
        new ObjectMapper()
            .registerModule(new CloudTrailModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    Message message = mapper.readValue(MESSAGE, Message.class);

    System.out.println(message.id() + " from " + message.source());
    RuleEngine.of(Catalogue.all()).evaluate(List.of(message.detail())).forEach(System.out::println);
    System.out.println(mapper.writeValueAsString(message.detail()));
  }
}
