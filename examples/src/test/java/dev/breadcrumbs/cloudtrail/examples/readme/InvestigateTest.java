package dev.breadcrumbs.cloudtrail.examples.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * What docs/investigate.md shows is what the commands print. With {@code -Dinvestigate.write=true}
 * it is made so.
 */
class InvestigateTest {
  private static final String DOCUMENT = "docs/investigate.md";

  @Test
  void its_commands_print_what_it_shows() throws IOException {
    if (Boolean.getBoolean("investigate.write")) {
      Files.writeString(Path.of("..", DOCUMENT), ShownCommands.rewritten(Readme.read(DOCUMENT)));
    }
    ShownCommands.check(Readme.read(DOCUMENT));
  }
}
