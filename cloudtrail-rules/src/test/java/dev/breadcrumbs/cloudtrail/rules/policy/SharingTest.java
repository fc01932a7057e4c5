package dev.breadcrumbs.cloudtrail.rules.policy;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.withParameters;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharingTest {
  private static final Condition FOREIGN =
      Policies.foreignAccounts(requestParameter("add"))
          .withLists(Map.of(Site.TRUSTED_ACCOUNTS, List.of("444455556666")));
  private static final Condition ALL = Policies.sharedWithAll(requestParameter("add"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"111122223333\"",
        "111122223333",
        "[\"123456789012\",\"111122223333\"]",
        "\"123456789012, 111122223333\"",
        "{\"items\":[{\"userId\":\"444455556666\"},{\"userId\":\"111122223333\"}]}",
        "\"[\\\"111122223333\\\"]\"",
        "\"arn:aws:iam::111122223333:role/Reader\"",
        "[\"all\",\"111122223333\"]"
      })
  void sees_other_accounts(String accounts) {
    assertThat(FOREIGN.test(withParameters("{\"add\":" + accounts + "}"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"123456789012\"",
        "\"444455556666\"",
        "{\"items\":[{\"userId\":\"444455556666\"}]}",
        "{\"items\":[{\"group\":\"all\"}]}",
        "\"1111222233334\"",
        "\"\"",
        "null",
        "[]"
      })
  void sees_no_other_account_among_own_and_trusted_ones(String accounts) {
    assertThat(FOREIGN.test(withParameters("{\"add\":" + accounts + "}"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"all\"", "[\"111122223333\",\"All\"]", "{\"items\":[{\"group\":\"all\"}]}"})
  void sees_everybody(String groups) {
    assertThat(ALL.test(withParameters("{\"add\":" + groups + "}"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"111122223333\"", "\"allowed\"", "{\"items\":[{\"all\":\"no\"}]}", "{}"})
  void sees_somebody(String groups) {
    assertThat(ALL.test(withParameters("{\"add\":" + groups + "}"))).isFalse();
  }
}
