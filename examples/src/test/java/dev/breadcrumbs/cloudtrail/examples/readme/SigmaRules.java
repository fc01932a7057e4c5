package dev.breadcrumbs.cloudtrail.examples.readme;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaText;
import java.nio.file.Path;

/** The code of docs/sigma.md. */
final class SigmaRules {
  private SigmaRules() {}

  static void loaded(Path logs, String yaml) {
    // snippet: load
    SigmaLoad load = Sigma.parse(yaml);
    System.out.println(load);
    load.problems().forEach(System.out::println);

    Evaluation evaluation = RuleEngine.of(load.rules()).evaluate(CloudTrail.read(logs));
    evaluation.findings().forEach(System.out::println);
    // end
  }

  static SigmaLoad atSite(Path folder) {
    // snippet: site
    Site site =
        Site.EMPTY
            .with("administrators", "alice", "bob")
            .with(Site.OFFICE_NETWORKS, "203.0.113.0/24");
    SigmaLoad load = Sigma.at(site).load(folder);
    // end
    return load;
  }

  static void written() {
    // snippet: write
    Rule rule =
        Rule.rule("key-by-hand")
            .title("Key made by hand")
            .tags("attack.t1098.001")
            .nextSteps("Ask whoever made it")
            .when(
                EVENT_NAME
                    .eq("CreateAccessKey")
                    .and(ERROR_CODE.missing())
                    .and(USER_NAME.ne("terraform")));

    SigmaText text = Sigma.write(rule);
    System.out.print(text.yaml());
    text.leftOut().forEach(part -> System.out.println("# left out: " + part));
    // end
  }
}
