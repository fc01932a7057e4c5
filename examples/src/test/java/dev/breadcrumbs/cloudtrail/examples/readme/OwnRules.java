package dev.breadcrumbs.cloudtrail.examples.readme;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.nio.file.Path;

/** The code of docs/rule-format.md; it is compiled only, as there is no such folder here. */
final class OwnRules {
  private OwnRules() {}

  static Evaluation evaluated(Path logs) {
    // snippet: own rules
    RuleSet rules = Catalogue.with(Path.of("my-rules"));
    Evaluation evaluation = RuleEngine.of(rules).evaluate(CloudTrail.read(logs));
    // end
    return evaluation;
  }
}
