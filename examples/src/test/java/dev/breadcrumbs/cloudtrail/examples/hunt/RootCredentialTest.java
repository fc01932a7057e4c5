package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.investigation.Sessions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootCredentialTest {
  private static final EventRule RULE = rule("any").title("Any").when(EVENT_NAME.exists());

  static String of(CloudTrailEvent event, CloudTrailEvent... before) {
    List<CloudTrailEvent> all = Stream.concat(Stream.of(before), Stream.of(event)).toList();
    Sessions sessions = Sessions.of(CloudTrail.of(all));
    return RootCredential.of(new Finding(RULE, List.of(event)), sessions).name();
  }

  private static CloudTrailEvent assumed(String by, String role, String key) {
    return CloudTrailEvent.parse(
        """
        {"eventTime":"2026-03-01T10:00:00Z","eventName":"AssumeRole","userIdentity":%s,
         "eventSource":"sts.amazonaws.com","requestParameters":{"roleArn":"%s",
         "roleSessionName":"deploy"},"responseElements":{"credentials":{"accessKeyId":"%s"}}}
        """
            .formatted(by, role, key));
  }

  @Test
  void is_that_of_the_session_which_the_credentials_of_the_event_came_out_of() {
    String first = "arn:aws:iam::123456789012:role/First";
    String second = "arn:aws:iam::123456789012:role/Second";
    String user =
        """
        {"type":"IAMUser","accessKeyId":"AKIAJ2EXAMPLE7","arn":"arn:aws:iam::123456789012:user/eve"}
        """;
    String inFirst = session(first, "ASIAFIRSTEXAMPLE");
    String inSecond = session(second, "ASIASECONDEXAMPLE");

    assertThat(
            of(
                CloudTrailEvent.parse(
                    "{\"eventName\":\"ListUsers\",\"userIdentity\":" + inSecond + "}"),
                assumed(user, first, "ASIAFIRSTEXAMPLE"),
                assumed(inFirst, second, "ASIASECONDEXAMPLE")))
        .isEqualTo("AKIAJ2EXAMPLE7");
  }

  private static String session(String role, String key) {
    return """
    {"type":"AssumedRole","accessKeyId":"%s","sessionContext":{"sessionIssuer":{"arn":"%s"},
     "attributes":{"creationDate":"2026-03-01T10:00:00Z"}}}
    """
        .formatted(key, role);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "AKIAJ2EXAMPLE7 | `\"accessKeyId\":\"AKIAJ2EXAMPLE7\",\"arn\":\"arn:aws:iam::1:user/eve\"`",
        "arn:aws:iam::1:user/eve | `\"accessKeyId\":\"ASIAJ2EXAMPLE7\","
            + "\"arn\":\"arn:aws:iam::1:user/eve\"`",
        "arn:aws:iam::1:role/Admin | `\"accessKeyId\":\"ASIAJ2EXAMPLE7\","
            + "\"sessionContext\":{\"sessionIssuer\":{\"arn\":\"arn:aws:iam::1:role/Admin\"}}`",
        "arn:aws:iam::1:root | `\"type\":\"Root\",\"arn\":\"arn:aws:iam::1:root\"`",
        "ec2.amazonaws.com | `\"type\":\"AWSService\",\"invokedBy\":\"ec2.amazonaws.com\"`",
        "123456789012 | `\"type\":\"AWSAccount\",\"accountId\":\"123456789012\",\"arn\":\"\"`",
        "`` | `\"type\":\"Unknown\"`"
      },
      delimiter = '|')
  void is_the_issuer_or_the_long_lived_key_or_the_principal(String root, String identity) {
    assertThat(of(CloudTrailEvent.parse("{\"userIdentity\":{" + identity + "}}"))).isEqualTo(root);
  }
}
