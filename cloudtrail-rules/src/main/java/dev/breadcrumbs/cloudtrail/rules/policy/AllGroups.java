package dev.breadcrumbs.cloudtrail.rules.policy;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.List;
import java.util.function.Function;

/** The group of everybody, where it is at a field. */
record AllGroups(Field groups) implements Function<CloudTrailEvent, List<String>> {
  @Override
  public List<String> apply(CloudTrailEvent event) {
    return Leaf.textsIn(groups, event).filter("all"::equalsIgnoreCase).distinct().toList();
  }
}
