package dev.breadcrumbs.cloudtrail.rules.sigma;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules made at random mean the same when they are written and loaded again. */
class WrittenRulesMatchAlikeTest {
  private static final int RULES = 400;
  private static final int EVENTS = 60;

  @Test
  void a_rule_that_was_written_and_loaded_again_matches_the_same_events() {
    int matched = 0;
    for (int seed = 0; seed < RULES; seed++) {
      GeneratedRules generated = new GeneratedRules(seed);
      String yaml = generated.rule();
      EventRule rule = onlyRule(Sigma.parse(yaml), yaml);
      SigmaText written = Sigma.write(rule);
      assertThat(written.leftOut()).as(yaml).isEmpty();
      EventRule again = onlyRule(Sigma.parse(written.yaml()), written.yaml());
      for (int at = 0; at < EVENTS; at++) {
        CloudTrailEvent event = CloudTrailEvent.parse(generated.event());
        boolean matches = rule.matches(event);
        matched += matches ? 1 : 0;
        assertThat(again.matches(event))
            .as("%s%nwritten as%n%s%non %s", yaml, written.yaml(), event.toJson())
            .isEqualTo(matches);
      }
    }
    assertThat(matched).as("some match, some do not").isBetween(RULES, RULES * EVENTS - RULES);
  }

  @Test
  void the_index_of_rules_finds_what_the_rules_match_one_by_one() {
    List<EventRule> rules = new ArrayList<>();
    GeneratedRules generated = new GeneratedRules(7);
    for (int at = 0; at < 100; at++) {
      String yaml = generated.rule().replace("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10", "rule-" + at);
      rules.add(onlyRule(Sigma.parse(yaml), yaml));
    }
    List<CloudTrailEvent> events =
        Stream.generate(generated::event)
            .limit(100)
            .map(event -> event.replaceFirst("\\{", "{\"eventVersion\":\"1.11\","))
            .map(event -> event.replace(",}", "}"))
            .map(CloudTrailEvent::parse)
            .toList();
    String log = String.join("\n", events.stream().map(CloudTrailEvent::toJson).toList());

    List<Finding> findings =
        RuleEngine.of(rules.toArray(EventRule[]::new))
            .evaluate(CloudTrail.read(log.getBytes(StandardCharsets.UTF_8), "events.json"))
            .findings();

    long expected =
        rules.stream().mapToLong(rule -> events.stream().filter(rule::matches).count()).sum();
    assertThat(findings).hasSize((int) expected);
  }

  private static EventRule onlyRule(SigmaLoad load, String yaml) {
    assertThat(load.refusals()).as(yaml).isEmpty();
    return (EventRule) load.rules().list().get(0);
  }
}
