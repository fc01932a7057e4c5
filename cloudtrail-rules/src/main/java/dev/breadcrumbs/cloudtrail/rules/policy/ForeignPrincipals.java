package dev.breadcrumbs.cloudtrail.rules.policy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The accounts other than the event's own that a policy trusts, and {@code *} for all. */
record ForeignPrincipals(Field policy) implements Function<CloudTrailEvent, List<String>> {
  @Override
  public List<String> apply(CloudTrailEvent event) {
    Optional<String> own = Accounts.ownOf(event);
    return Statements.allowing(policy, event)
        .flatMap(ForeignPrincipals::trusted)
        .filter(account -> !own.equals(Optional.of(account)))
        .filter(account -> !AwsAccounts.has(account))
        .distinct()
        .toList();
  }

  private static Stream<String> trusted(Statement statement) {
    Stream<String> named =
        statement.principals().flatMap(principal -> Accounts.accountOf(principal).stream());
    return statement.isForEverybody() ? Stream.concat(named, everybody(statement)) : named;
  }

  private static Stream<String> everybody(Statement statement) {
    Narrowing narrowing = statement.narrowing();
    return narrowing.narrows() ? narrowing.accounts() : Stream.of("*");
  }
}
