package dev.breadcrumbs.cloudtrail.examples.readme;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What docs/hunt.md shows is what hunt prints. */
class HuntDocTest {
  @Test
  void its_commands_print_what_it_shows() throws IOException {
    ShownCommands.check(Readme.read("docs/hunt.md"));
  }
}
