package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * docs/catalogue.md is what the code prints, and what is measured of the catalogue, which {@code
 * NormalMonthTest} of the benchmarks writes. With {@code -Dcatalogue.write=true} it is made so.
 */
class CatalogueDocTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "catalogue.md");
  private static final String MEASURED = "<!-- made by NormalMonthTest -->\n";

  private final CatalogueMatrix matrix = new CatalogueMatrix(Catalogue.all());

  @Test
  void the_document_is_what_hunt_rules_prints_and_the_matrix() throws IOException {
    String expected =
        HuntRun.of("rules", "--format", "markdown").out() + matrix.text() + measured();
    if (Boolean.getBoolean("catalogue.write")) {
      Files.writeString(DOCUMENT, expected);
    }
    assertThat(DOCUMENT).content().isEqualTo(expected);
  }

  private static String measured() throws IOException {
    String text = Files.readString(DOCUMENT);
    int from = text.indexOf(MEASURED);
    return from < 0 ? "" : text.substring(from);
  }

  @Test
  void every_technique_has_a_rule_or_a_reason_why_none_can_see_it() {
    assertThat(matrix.techniques())
        .isNotEmpty()
        .allSatisfy(
            technique ->
                assertThat(matrix.rulesOf(technique).isEmpty())
                    .as(technique.id())
                    .isEqualTo(!technique.reason().isEmpty()));
  }

  @Test
  void most_calls_that_attackers_use_are_looked_at() {
    long looked = matrix.calls().stream().filter(call -> !matrix.rulesOf(call).isEmpty()).count();

    assertThat(matrix.calls()).doesNotHaveDuplicates().hasSizeGreaterThan(300);
    assertThat(looked / (double) matrix.calls().size()).isGreaterThan(0.8);
  }
}
