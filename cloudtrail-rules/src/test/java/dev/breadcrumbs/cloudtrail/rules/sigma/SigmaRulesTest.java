package dev.breadcrumbs.cloudtrail.rules.sigma;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds the loader to a folder of real rules, such as those of SigmaHQ for AWS, which are not part
 * of this project: {@code -Dbreadcrumbs.sigma.rules=FOLDER}.
 */
class SigmaRulesTest {
  private static SigmaLoad load;

  @BeforeAll
  static void load() {
    String folder = System.getProperty("breadcrumbs.sigma.rules", "");
    assumeTrue(!folder.isEmpty(), "no folder of rules is given");
    load = Sigma.load(Path.of(folder));
    System.out.println(load);
    load.problems().forEach(System.out::println);
  }

  @Test
  void loads_every_document_or_tells_why_not() {
    assertThat(load.rules().size() + load.bases().size() + load.refusals().size())
        .isEqualTo(load.documents());
    assertThat(load.refusals()).isEmpty();
  }

  @Test
  void fires_every_rule_on_an_event_made_for_it() {
    List<String> silent = new ArrayList<>();
    int fired = 0;
    for (Rule rule : load.rules()) {
      if (rule instanceof EventRule single && fires(single)) {
        fired++;
      } else {
        silent.add(rule.toString());
      }
    }
    System.out.println(fired + " of " + load.rules().size() + " rules fired");
    assertThat(silent).isEmpty();
  }

  private static boolean fires(EventRule rule) {
    CloudTrailEvent event = MatchingEvents.of(rule.condition()).orElse(null);
    if (event == null) {
      return false;
    }
    byte[] log = event.toJson().getBytes(StandardCharsets.UTF_8);
    return RuleEngine.of(load.rules())
        .evaluate(CloudTrail.read(log, "event.json"))
        .findings()
        .stream()
        .anyMatch(finding -> finding.rule().equals(rule));
  }
}
