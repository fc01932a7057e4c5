package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class FailuresTest {
  private final StringWriter err = new StringWriter();
  private final CommandLine command =
      Hunt.commandLine(
          new Console(new PrintWriter(err), new PrintWriter(err), false, Console.ANY_WIDTH));
  private final ParseResult arguments = command.parseArgs("tour");

  @Test
  void what_the_user_can_mend_is_one_sentence() {
    int exitCode = Failures.ofExecution(new UsageException("no such thing"), command, arguments);

    assertThat(err).hasToString("hunt: no such thing\n");
    assertThat(exitCode).isEqualTo(2);
  }

  @Test
  void a_fault_of_our_own_keeps_its_trace() {
    int exitCode = Failures.ofExecution(new IllegalStateException("oops"), command, arguments);

    assertThat(err.toString()).contains("please report it", "IllegalStateException: oops", "\tat ");
    assertThat(exitCode).isEqualTo(70);
  }
}
