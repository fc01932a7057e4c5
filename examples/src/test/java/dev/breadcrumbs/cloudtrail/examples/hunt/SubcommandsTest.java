package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubcommandsTest {
  @Test
  void have_the_names_that_the_commands_themselves_have() {
    List<String> names = Subcommands.ALL.stream().map(Subcommands.Subcommand::name).toList();
    assertThat(
            Hunt.commandLine(Console.ofProcess(OutputStream.nullOutputStream()))
                .getSubcommands()
                .keySet())
        .containsExactlyElementsOf(names);
  }

  @Test
  void the_one_that_is_asked_for_is_enough() {
    assertThat(Subcommands.asked("search", "mfa", "view"))
        .singleElement()
        .extracting(Subcommands.Subcommand::name)
        .isEqualTo("search");
  }

  @Test
  void all_are_there_to_be_told_of_where_none_is_named() {
    assertThat(Subcommands.asked()).isEqualTo(Subcommands.ALL);
    assertThat(Subcommands.asked("serch", "mfa")).isEqualTo(Subcommands.ALL);
    assertThat(Subcommands.asked("--help")).isEqualTo(Subcommands.ALL);
    assertThat(Subcommands.asked("--quiet", "search")).isEqualTo(Subcommands.ALL);
  }
}
