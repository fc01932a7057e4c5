package dev.breadcrumbs.cloudtrail.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleException;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of a user's own rules over the catalogue. */
class OwnRulesTest {
  private static final String RULE =
      """
      title: Key pair made in production
      name: %s
      logsource: {product: aws, service: cloudtrail}
      detection:
        selection: {eventName: CreateKeyPair}
        condition: selection
      level: critical
      breadcrumbs: {}
      """;

  @TempDir Path folder;

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void a_rule_with_the_id_of_another_stands_in_its_place() throws IOException {
    write("key-pair.yml", RULE.formatted("key-pair-created"));

    RuleSet rules = Catalogue.with(folder);

    assertThat(rules.size()).isEqualTo(Catalogue.all().size());
    assertThat(rules.find("key-pair-created"))
        .hasValueSatisfying(rule -> assertThat(rule.level()).isEqualTo(Level.CRITICAL));
  }

  @Test
  void a_rule_with_a_new_id_is_added() throws IOException {
    write("key-pair.yml", RULE.formatted("key-pair-in-production"));

    RuleSet rules = Catalogue.with(folder);

    assertThat(rules.size()).isEqualTo(Catalogue.all().size() + 1);
    assertThat(rules.find("key-pair-in-production")).isPresent();
  }

  @Test
  void a_rule_is_disabled() throws IOException {
    write(
        "less.yml", "title: Nobody asks\nname: key-pair-created\nbreadcrumbs: {disabled: true}\n");

    RuleSet rules = Catalogue.with(folder);

    assertThat(rules.list()).extracting(Rule::id).doesNotContain("key-pair-created");
    assertThat(rules.size()).isEqualTo(Catalogue.all().size() - 1);
  }

  @Test
  void a_rule_that_is_not_there_cannot_be_disabled() throws IOException {
    write("less.yml", "title: Typo\nname: key-pare-created\nbreadcrumbs: {disabled: true}\n");

    assertThatThrownBy(() -> Catalogue.with(folder))
        .isInstanceOf(RuleException.class)
        .hasMessage("no rule 'key-pare-created' to disable");
  }

  @Test
  void a_file_that_cannot_be_loaded_is_told_and_not_passed_over() throws IOException {
    write("broken.yml", RULE.formatted("key-pair-created").replace("level: critical", "level: x"));

    assertThatThrownBy(() -> Catalogue.with(folder))
        .isInstanceOf(RuleException.class)
        .hasMessageContaining("broken.yml:7: BAD_METADATA")
        .hasMessageContaining("no level: 'x'");
  }
}
