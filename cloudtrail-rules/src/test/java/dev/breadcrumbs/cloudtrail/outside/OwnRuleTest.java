package dev.breadcrumbs.cloudtrail.outside;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import org.junit.jupiter.api.Test;

class OwnRuleTest {
  static final EventRule VAULT_DELETED =
      rule("vault-deleted").title("Backup vault deleted").when(EVENT_NAME.eq("DeleteBackupVault"));

  static final String EVENT = "{'eventName': '%s', 'eventID': '1'}".replace('\'', '"');

  @Test
  void matches_the_deletion_and_ignores_a_listing() {
    assertThat(VAULT_DELETED.matches(CloudTrailEvent.parse(EVENT.formatted("DeleteBackupVault"))))
        .isTrue();
    assertThat(VAULT_DELETED.matches(CloudTrailEvent.parse(EVENT.formatted("ListBackupVaults"))))
        .isFalse();
  }
}
