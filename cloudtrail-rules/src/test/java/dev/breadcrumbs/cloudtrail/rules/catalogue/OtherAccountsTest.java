package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static dev.breadcrumbs.cloudtrail.query.Fields.requestParameter;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherAccountsTest {
  private static final Field NAMED = requestParameter("named");

  private static CloudTrailEvent naming(String json) {
    return CloudTrailEvent.parse(
        "{\"recipientAccountId\":\"123456789012\",\"requestParameters\":{\"named\":" + json + "}}");
  }

  private static List<String> others(String json) {
    return OtherAccounts.of(NAMED).valuesIn(naming(json));
  }

  @Test
  void leaves_out_the_account_in_which_it_happened() {
    assertThat(others("[\"123456789012\",\"444455556666\"]")).containsExactly("444455556666");
  }

  @Test
  void reads_accounts_of_arns() {
    assertThat(others("\"arn:aws:iam::444455556666:role/backup\"")).containsExactly("444455556666");
    assertThat(others("\"arn:aws-cn:kms:cn-north-1:444455556666:key/1234abcd\""))
        .containsExactly("444455556666");
  }

  @Test
  void takes_no_other_number_for_an_account() {
    assertThat(others("\"4444555566667\"")).isEmpty();
    assertThat(others("\"logs-444455556666\"")).isEmpty();
    assertThat(others("\"arn:aws:s3:::444455556666\"")).isEmpty();
    assertThat(others("\"1234abcd-12ab-34cd-56ef-444455556666\"")).isEmpty();
  }

  @Test
  void finds_nothing_where_nothing_is_named() {
    assertThat(others("null")).isEmpty();
  }

  @Test
  void names_each_account_once() {
    assertThat(others("[\"444455556666\",\"arn:aws:iam::444455556666:root\"]")).hasSize(1);
  }

  @Test
  void knows_no_trusted_account_until_the_site_lists_one() {
    Condition unknown = OtherAccounts.in(NAMED);

    assertThat(unknown.test(naming("\"111122223333\""))).isTrue();
    assertThat(unknown.withLists(RuleSample.SITE.lists()).test(naming("\"111122223333\"")))
        .isFalse();
    assertThat(unknown.withLists(RuleSample.SITE.lists()).test(naming("\"444455556666\"")))
        .isTrue();
  }

  @Test
  void is_a_value() {
    assertThat(OtherAccounts.in(NAMED)).isEqualTo(OtherAccounts.in(requestParameter("named")));
  }
}
