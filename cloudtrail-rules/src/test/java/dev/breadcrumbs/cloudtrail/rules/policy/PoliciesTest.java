package dev.breadcrumbs.cloudtrail.rules.policy;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.allow;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.document;
import static dev.breadcrumbs.cloudtrail.rules.policy.PolicyEvents.withPolicy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
  private static final Field POLICY = requestParameter("policy");
  private static final String PUBLIC = document(allow("\"Principal\":\"*\""));

  private static List<Condition> all() {
    return List.of(
        Policies.grantsPublicAccess(POLICY),
        Policies.trustsForeignAccount(POLICY),
        Policies.allowsAdministrator(POLICY),
        Policies.opensToWorld(22, 3389),
        Policies.foreignAccounts(POLICY),
        Policies.sharedWithAll(POLICY));
  }

  @Test
  void conditions_are_equal_values_with_their_own_names() {
    assertThat(all()).isEqualTo(all()).doesNotHaveDuplicates();
    assertThat(Policies.opensToWorld(22)).isNotEqualTo(Policies.opensToWorld(23));
    assertThat(all().toString())
        .contains(
            "grantsPublicAccess(requestParameters.policy)",
            "trustsForeignAccount(requestParameters.policy) NOT IN (%trusted_accounts%)",
            "allowsAdministrator(requestParameters.policy)",
            "opensToWorld(22, 3389)",
            "foreignAccounts(requestParameters.policy) NOT IN (%trusted_accounts%)",
            "sharedWithAll(requestParameters.policy)");
  }

  @Test
  void a_trace_shows_what_was_found() {
    Condition condition = Policies.trustsForeignAccount(POLICY);
    String trusting = document(allow("\"Principal\":{\"AWS\":[\"111122223333\",\"*\"]}"));
    assertThat(condition.trace(withPolicy(trusting)).values()).containsExactly("111122223333", "*");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "[]",
        "%",
        "%7",
        "%zz",
        "%7B%22Statement",
        "\"",
        "{\"Statement\":null}",
        "{\"Statement\":\"{\"}",
        "{\"Statement\":[1,null,\"x\",[[]],{}]}",
        "{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":1,\"Condition\":[]}]} {}",
        "{\"Effect\":{\"Allow\":1},\"Principal\":\"*\"}",
        "{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":{\"AWS\":\"*\"}}}"
      })
  void what_is_no_policy_matches_nothing(String text) {
    assertThat(all()).noneMatch(condition -> condition.test(withPolicy(text)));
  }

  @Test
  void depth_and_size_are_bounded() {
    String deep = "[".repeat(900) + PUBLIC + "]".repeat(900);
    String deeper = "[".repeat(100_000) + "]".repeat(100_000);
    String tooLong = " ".repeat(8) + "{\"Statement\":[" + "1,".repeat(600_000) + "1]}";
    String nested = PUBLIC;
    for (int times = 0; times < 14; times++) {
      nested = "%22" + nested.replace("%", "%25").replace("\"", "%2522") + "%22";
    }
    for (String text : List.of(deep, deeper, tooLong, nested)) {
      assertThat(all()).noneMatch(condition -> condition.test(withPolicy(text)));
    }
  }

  @Test
  void no_damage_to_a_policy_throws() {
    Random random = new Random(20240501);
    List<String> spellings =
        PolicyEvents.spellings(PUBLIC).map(event -> POLICY.valuesIn(event).get(0)).toList();
    for (int round = 0; round < 3_000; round++) {
      StringBuilder text = new StringBuilder(spellings.get(random.nextInt(spellings.size())));
      for (int changes = random.nextInt(4); changes >= 0; changes--) {
        int at = random.nextInt(text.length());
        text.setCharAt(at, "{}[]\"\\%:,*a1".charAt(random.nextInt(12)));
      }
      String damaged = text.toString();
      assertThatCode(() -> all().forEach(condition -> condition.test(withPolicy(damaged))))
          .as(damaged)
          .doesNotThrowAnyException();
    }
  }

  @Test
  void finds_a_policy_within_an_object() {
    assertThat(
            Policies.grantsPublicAccess(requestParameter("attributes"))
                .test(
                    PolicyEvents.withParameters(
                        JsonNodeFactory.instance
                            .objectNode()
                            .set(
                                "attributes",
                                JsonNodeFactory.instance
                                    .objectNode()
                                    .put("VisibilityTimeout", "30")
                                    .put("Policy", PUBLIC)))))
        .isTrue();
  }
}
