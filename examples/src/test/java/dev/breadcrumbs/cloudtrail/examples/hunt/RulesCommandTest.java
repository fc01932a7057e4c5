package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
  private static final List<String> IDS = Catalogue.all().list().stream().map(Rule::id).toList();

  private static HuntRun rules(String... options) {
    String[] arguments = new String[options.length + 1];
    arguments[0] = "rules";
    System.arraycopy(options, 0, arguments, 1, options.length);
    HuntRun run = HuntRun.of(arguments);
    assertThat(run.exitCode()).isZero();
    return run;
  }

  private static final Site SITE =
      Site.EMPTY
          .with(Site.TRUSTED_ACCOUNTS, "111122223333")
          .with(Site.ALLOWED_REGIONS, "eu-west-1")
          .with(Site.OFFICE_NETWORKS, "192.0.2.0/24")
          .with(Site.SERVICE_USERS, "ci-deployer");

  @Test
  void table_has_a_line_for_each_rule() {
    List<String> lines = rules().lines();
    assertThat(lines).hasSize(IDS.size() + 2);
    assertThat(lines.get(0)).matches("level +rule +title +needs");
    assertThat(lines).anyMatch(line -> line.matches("low +key-pair-created +EC2 key pair created"));
  }

  @Test
  void json_is_one_rule_per_line() throws JsonProcessingException {
    List<String> lines = rules("--format", "json").lines();
    assertThat(lines).hasSize(IDS.size());
    for (int at = 0; at < lines.size(); at++) {
      JsonNode rule = new ObjectMapper().readTree(lines.get(at));
      assertThat(rule.path("id").textValue()).isEqualTo(IDS.get(at));
      assertThat(rule.path("rule").textValue()).isNotBlank();
      assertThat(rule.path("tags").isArray()).isTrue();
    }
  }

  @Test
  void markdown_has_a_section_for_each_rule() {
    assertThat(rules("--format", "markdown").lines())
        .containsAll(IDS.stream().map(id -> "## " + id).toList());
  }

  @Test
  void sigma_can_be_loaded_again_and_tells_what_it_leaves_out() {
    HuntRun run = rules("--format", "sigma");
    SigmaLoad load = Sigma.at(SITE).parse(run.out());
    assertThat(load.refusals()).isEmpty();
    assertThat(load.rules().size()).isPositive();
    for (String line : run.err().lines().toList()) {
      assertThat(line).matches("hunt: [a-z0-9-]+: (left out|not written): .+");
    }
  }
}
