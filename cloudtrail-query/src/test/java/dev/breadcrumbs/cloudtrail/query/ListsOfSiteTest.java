package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.SOURCE_IP_ADDRESS;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_IDENTITY_ACCOUNT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListsOfSiteTest {
  private static final Condition TRUSTED = USER_IDENTITY_ACCOUNT_ID.inList("trusted_accounts");
  private static final Condition FOREIGN = USER_IDENTITY_ACCOUNT_ID.notInList("trusted_accounts");
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "trusted_accounts", List.of("123456789012"),
          "office", List.of("192.0.2.0/24", "VPN.example.com", "arn:aws:iam::123456789012:role/x"));
  private static final CloudTrailEvent OWN =
      CloudTrailEvent.parse(
          """
          {"eventName":"GetUser","eventID":"1","userIdentity":{"accountId":"123456789012"},
           "sourceIPAddress":"192.0.2.7"}""");
  private static final CloudTrailEvent OTHER =
      CloudTrailEvent.parse(
          """
          {"eventName":"GetUser","eventID":"2","userIdentity":{"accountId":"210987654321"},
           "sourceIPAddress":"vpn.EXAMPLE.com",
           "requestParameters":{"accounts":["123456789012","210987654321"]}}""");
  private static final CloudTrailEvent NO_ONE = CloudTrailEvent.parse("{\"eventName\":\"X\"}");

  @Test
  void holds_on_what_is_in_the_list_once_it_is_given() {
    assertThat(TRUSTED.withLists(LISTS).test(OWN)).isTrue();
    assertThat(TRUSTED.withLists(LISTS).test(OTHER)).isFalse();
    assertThat(FOREIGN.withLists(LISTS).test(OWN)).isFalse();
    assertThat(FOREIGN.withLists(LISTS).test(OTHER)).isTrue();
  }

  @Test
  void a_missing_field_is_neither_in_a_list_nor_out_of_it() {
    assertThat(TRUSTED.withLists(LISTS).test(NO_ONE)).isFalse();
    assertThat(FOREIGN.withLists(LISTS).test(NO_ONE)).isFalse();
    assertThat(FOREIGN.test(NO_ONE)).isFalse();
  }

  @Test
  void nothing_is_in_a_list_that_is_open_or_empty() {
    assertThat(TRUSTED.test(OWN)).isFalse();
    assertThat(FOREIGN.test(OWN)).isTrue();
    Condition empty = FOREIGN.withLists(Map.of("trusted_accounts", List.of()));
    assertThat(empty.test(OWN)).isTrue();
    assertThat(empty.lists()).isEmpty();
  }

  @Test
  void an_entry_is_a_text_without_case_or_a_block_of_addresses() {
    Condition office = SOURCE_IP_ADDRESS.inList("office").withLists(LISTS);

    assertThat(office.test(OWN)).isTrue();
    assertThat(office.test(OTHER)).isTrue();
  }

  @Test
  void one_value_that_is_not_in_the_list_is_enough() {
    Condition foreign = requestParameter("accounts").notInList("trusted_accounts").withLists(LISTS);

    assertThat(foreign.test(OTHER)).isTrue();
    assertThat(foreign.test(OWN)).isFalse();
  }

  @Test
  void names_the_lists_that_are_open_wherever_they_stand() {
    Field judged =
        Functions.when(TRUSTED, Functions.text("own"), Functions.text("foreign")).as("side");
    Condition condition =
        SOURCE_IP_ADDRESS.inList("office").not().and(judged.eq("own").or(EVENT_NAME.eq("X")));

    assertThat(condition.lists()).containsExactly("office", "trusted_accounts");
    Condition given = condition.withLists(Map.of("trusted_accounts", List.of("123456789012")));
    assertThat(given.lists()).containsExactly("office");
    assertThat(given.test(OWN)).isTrue();
    assertThat(given.test(OTHER)).isFalse();
    assertThat(given.withLists(LISTS).test(OWN)).isFalse();
  }

  @Test
  void a_list_that_is_optional_is_asked_for_and_not_needed() {
    Condition condition =
        SOURCE_IP_ADDRESS.inList("office").not().and(FOREIGN).withOptionalLists("office", "other");

    assertThat(condition.lists()).containsExactly("office", "trusted_accounts");
    assertThat(condition.neededLists()).containsExactly("trusted_accounts");
    assertThat(condition.not().neededLists()).containsExactly("trusted_accounts");
    assertThat(condition.withLists(LISTS).neededLists()).isEmpty();
  }

  @Test
  void whether_a_list_is_optional_changes_no_verdict() {
    Condition optional = FOREIGN.withOptionalLists("trusted_accounts");

    assertThat(optional).isNotEqualTo(FOREIGN).hasToString(FOREIGN.toString());
    assertThat(optional.test(OWN)).isEqualTo(FOREIGN.test(OWN));
    assertThat(optional.withLists(LISTS)).isEqualTo(FOREIGN.withLists(LISTS));
  }

  @Test
  void a_scan_uses_the_lists_that_were_given() {
    List<String> found = new ArrayList<>();
    ConditionScan.of(List.of(TRUSTED, FOREIGN, TRUSTED.withLists(LISTS), FOREIGN.withLists(LISTS)))
        .run(
            CloudTrail.of(List.of(OWN, OTHER)),
            RunOptions.threads(1),
            new ConditionScan.Handler() {
              @Override
              public void matched(int condition, CloudTrailEvent event) {
                found.add(condition + " on " + event.eventID());
              }

              @Override
              public void failed(int condition, @Nullable String eventID, Throwable reason) {
                throw new AssertionError(reason);
              }
            });

    assertThat(found).containsExactly("1 on 1", "2 on 1", "1 on 2", "3 on 2");
  }

  @Test
  void is_a_value_that_prints_the_lists_name() {
    assertThat(TRUSTED).isEqualTo(USER_IDENTITY_ACCOUNT_ID.inList("trusted_accounts"));
    assertThat(TRUSTED.withLists(LISTS)).isEqualTo(TRUSTED.withLists(LISTS)).isNotEqualTo(TRUSTED);
    assertThat(TRUSTED).hasToString("'userIdentity.accountId' IN (%trusted_accounts%)");
    assertThat(FOREIGN).hasToString("'userIdentity.accountId' NOT IN (%trusted_accounts%)");
  }

  @Test
  void refuses_a_block_that_is_none_and_a_list_without_name() {
    assertThatThrownBy(() -> TRUSTED.withLists(Map.of("trusted_accounts", List.of("192.0.2.0/33"))))
        .isInstanceOf(SearchException.class)
        .hasMessageContaining("192.0.2.0/33");
    assertThatThrownBy(() -> EVENT_NAME.inList(" ")).isInstanceOf(SearchException.class);
  }
}
