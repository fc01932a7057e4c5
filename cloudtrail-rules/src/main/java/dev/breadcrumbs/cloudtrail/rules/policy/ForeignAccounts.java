package dev.breadcrumbs.cloudtrail.rules.policy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The accounts at a field other than the event's own. */
record ForeignAccounts(Field accounts) implements Function<CloudTrailEvent, List<String>> {
  @Override
  public List<String> apply(CloudTrailEvent event) {
    Optional<String> own = Accounts.ownOf(event);
    return Leaf.textsIn(accounts, event)
        .flatMap(text -> Accounts.accountOf(text).stream())
        .filter(account -> !own.equals(Optional.of(account)))
        .filter(account -> !AwsAccounts.has(account))
        .distinct()
        .toList();
  }
}
