package dev.breadcrumbs.cloudtrail.rules.policy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.function.Function;

/** How a policy allows everything, or all but what it names. */
record AdministratorGrants(Field policy) implements Function<CloudTrailEvent, List<String>> {
  @Override
  public List<String> apply(CloudTrailEvent event) {
    return Statements.allowing(policy, event)
        .filter(statement -> coversActions(statement) && coversResources(statement))
        .filter(statement -> !(statement.has("NotAction") && statement.has("NotResource")))
        .map(AdministratorGrants::described)
        .distinct()
        .toList();
  }

  private static boolean coversActions(Statement statement) {
    return statement.has("NotAction")
        ? statement.texts("NotAction").stream().noneMatch(Wildcards::isEverything)
        : statement.texts("Action").stream().anyMatch(AdministratorGrants::isAll);
  }

  private static boolean isAll(String action) {
    return Wildcards.isEverything(action) || Wildcards.isEverythingOfIam(action);
  }

  private static boolean coversResources(Statement statement) {
    return statement.has("NotResource")
        ? statement.texts("NotResource").stream().noneMatch(Wildcards::isEveryResource)
        : statement.texts("Resource").stream().anyMatch(Wildcards::isEveryResource);
  }

  private static String described(Statement statement) {
    if (statement.has("NotAction")) {
      return "NotAction " + String.join(", ", statement.texts("NotAction"));
    }
    String action =
        statement.texts("Action").stream().anyMatch(Wildcards::isEverything) ? "*" : "iam:*";
    return statement.has("NotResource")
        ? "Action " + action + " NotResource " + String.join(", ", statement.texts("NotResource"))
        : "Action " + action + " Resource *";
  }
}
