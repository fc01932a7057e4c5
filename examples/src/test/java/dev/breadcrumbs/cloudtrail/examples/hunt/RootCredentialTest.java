package dev.breadcrumbs.cloudtrail.examples.hunt;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootCredentialTest {
  private static final EventRule RULE = rule("any").title("Any").when(EVENT_NAME.exists());

  static String of(CloudTrailEvent event) {
    return RootCredential.of(new Finding(RULE, List.of(event))).name();
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
