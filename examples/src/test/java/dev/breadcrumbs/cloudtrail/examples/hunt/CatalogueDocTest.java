package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** docs/catalogue.md is what the code prints. With {@code -Dcatalogue.write=true} it is made so. */
class CatalogueDocTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "catalogue.md");

  @Test
  void the_document_is_what_hunt_rules_prints() throws IOException {
    String printed = HuntRun.of("rules", "--format", "markdown").out();
    if (Boolean.getBoolean("catalogue.write")) {
      Files.writeString(DOCUMENT, printed);
    }
    assertThat(DOCUMENT).content().isEqualTo(printed);
  }
}
