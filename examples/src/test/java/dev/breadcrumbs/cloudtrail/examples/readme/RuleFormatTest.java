package dev.breadcrumbs.cloudtrail.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.breadcrumbs.cloudtrail.examples.hunt.HuntRun;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** What docs/rule-format.md, the README and the schema say of rules as files is so. */
class RuleFormatTest {
  private static final Path FOLDER =
      Path.of("..", "cloudtrail-rules", "src", "main", "resources", "breadcrumbs-rules");

  private static Readme document;

  @BeforeAll
  static void read() throws IOException {
    document = Readme.read("docs/rule-format.md");
  }

  @Test
  void the_rule_that_it_shows_is_one_of_the_catalogue() {
    assertThat(FOLDER.resolve("trail-stopped").resolve("rule.yml"))
        .hasContent(document.blocks("yaml").get(0));
  }

  @Test
  void its_java_is_code_that_is_compiled() throws IOException {
    assertThat(document.blocks("java")).containsExactly(Readme.snippet("OwnRules", "own rules"));
  }

  @Test
  void own_rules_add_override_and_disable(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yml"), document.blocks("yaml").get(1));

    assertOwnRules(folder);
  }

  @Test
  void own_rules_of_the_readme_add_override_and_disable(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("own.yml"), Readme.read().blocks("yaml").get(0));

    assertOwnRules(folder);
    HuntRun run = HuntRun.of("detect", "--rules", folder.toString(), "sample-logs");
    assertThat(run.err()).contains("2 rules of 3 documents in 1 file", "1 disabled");
    assertThat(run.out())
        .containsPattern("\nhigh +key-pair-created +1\n")
        .containsPattern("\nmedium +key-made-by-hand +1\n")
        .doesNotContain("access-key-created ");
  }

  private static void assertOwnRules(Path folder) {
    RuleSet rules = Catalogue.with(folder);

    assertThat(rules.list())
        .extracting(Rule::id)
        .contains("key-made-by-hand", "trail-stopped")
        .doesNotContain("access-key-created ");
    assertThat(rules.find("key-pair-created"))
        .hasValueSatisfying(rule -> assertThat(rule.level()).isEqualTo(Level.HIGH));
    assertThat(rules.size()).isEqualTo(Catalogue.all().size());
  }

  @Test
  void it_names_every_key_that_the_schema_knows() throws IOException {
    for (String key : ownKeys()) {
      assertThat(document.text()).contains("| `" + key + "` |");
    }
  }

  private static JsonNode schema() throws IOException {
    return new ObjectMapper()
        .readTree(Path.of("..", "docs", "rule.schema.json").toFile())
        .path("properties");
  }

  private static Set<String> ownKeys() throws IOException {
    return names(schema().path("breadcrumbs").path("properties"));
  }

  private static Set<String> names(JsonNode node) {
    Set<String> names = new TreeSet<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void the_schema_knows_every_key_of_the_catalogue() throws IOException {
    for (Map<?, ?> rule : documents()) {
      assertThat(texts(rule)).isSubsetOf(names(schema()));
      assertThat(texts((Map<?, ?>) rule.get("breadcrumbs"))).isSubsetOf(ownKeys());
    }
  }

  @Test
  void it_names_every_modifier_of_ours_that_the_catalogue_uses() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Map<?, ?> rule : documents()) {
      Pattern.compile("breadcrumbs_[a-z_]+")
          .matcher(String.valueOf(rule))
          .results()
          .forEach(found -> used.add(found.group()));
    }

    assertThat(used).isNotEmpty().allSatisfy(name -> assertThat(document.text()).contains(name));
  }

  private static List<Map<?, ?>> documents() throws IOException {
    List<Map<?, ?>> documents = new ArrayList<>();
    for (Rule rule : Catalogue.all()) {
      String text = Files.readString(FOLDER.resolve(rule.id()).resolve("rule.yml"));
      new Yaml().loadAll(text).forEach(each -> documents.add((Map<?, ?>) each));
    }
    return documents;
  }

  private static Set<String> texts(Map<?, ?> map) {
    Set<String> texts = new TreeSet<>();
    map.keySet().forEach(key -> texts.add(String.valueOf(key)));
    return texts;
  }
}
