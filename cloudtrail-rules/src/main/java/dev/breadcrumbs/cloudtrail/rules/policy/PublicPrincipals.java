package dev.breadcrumbs.cloudtrail.rules.policy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.function.Function;

/** How a policy lets everybody in. */
record PublicPrincipals(Field policy) implements Function<CloudTrailEvent, List<String>> {
  @Override
  public List<String> apply(CloudTrailEvent event) {
    return Statements.allowing(policy, event)
        .filter(Statement::isForEverybody)
        .filter(statement -> !statement.narrowing().narrows())
        .map(statement -> statement.has("NotPrincipal") ? "NotPrincipal" : "*")
        .distinct()
        .toList();
  }
}
