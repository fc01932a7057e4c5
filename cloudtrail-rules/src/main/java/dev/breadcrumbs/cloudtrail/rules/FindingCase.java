package dev.breadcrumbs.cloudtrail.rules;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.query.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What findings of the same case share. */
final class FindingCase {
  private FindingCase() {}

  static List<String> of(Finding finding) {
    List<Field> fields = finding.rule().metadata().presentation().dedupBy();
    Map<String, List<String>> values = finding.values();
    Optional<CloudTrailEvent> event = finding.event();
    List<String> key = new ArrayList<>();
    key.add(finding.rule().id());
    if (!fields.isEmpty() && event.isPresent()) {
      fields.forEach(field -> key.add(String.join(", ", field.valuesIn(event.get()))));
    } else if (fields.stream().anyMatch(field -> values.containsKey(field.name()))) {
      fields.forEach(
          field -> key.add(String.join(", ", values.getOrDefault(field.name(), List.of()))));
    } else if (!values.isEmpty()) {
      values.values().forEach(each -> key.add(String.join(", ", each)));
    } else {
      event.ifPresent(last -> addActor(last, key));
    }
    return List.copyOf(key);
  }

  /** One name at two addresses may be a stolen key and its owner's browser. */
  private static void addActor(CloudTrailEvent event, List<String> key) {
    UserIdentity identity = event.userIdentity();
    String arn = identity == null ? null : identity.arn();
    key.add(arn == null ? event.actor().displayName() : arn);
    String address = event.sourceIPAddress();
    if (address != null) {
      key.add(address);
    }
  }
}
