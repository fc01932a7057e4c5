package dev.breadcrumbs.cloudtrail.examples.readme;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static dev.breadcrumbs.cloudtrail.testkit.CloudTrailAssertions.assertThat;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;

import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.testkit.EventBuilder;
import org.junit.jupiter.api.Test;

// snippet: rule and unit test
class KeyCreatedTest {
  static final EventRule KEY_CREATED =
      Rule.rule("key-created")
          .title("Access key created")
          .when(EVENT_NAME.eq("CreateAccessKey").and(ERROR_CODE.missing()));

  @Test
  void matches_a_new_key_and_ignores_one_that_was_refused() {
    EventBuilder key = anEvent().call("iam.amazonaws.com", "CreateAccessKey");
    assertThat(KEY_CREATED).matches(key.with("userName", "eve")).ignores(key.denied());
  }
}
// end
