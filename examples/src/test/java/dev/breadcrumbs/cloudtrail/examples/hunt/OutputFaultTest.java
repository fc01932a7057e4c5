package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.terminal.WatchedOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** A result that is cut short must not look whole. */
class OutputFaultTest {
  private final StringWriter err = new StringWriter();

  private int run(String fault) {
    WatchedOutput output =
        new WatchedOutput(
            new OutputStream() {
              @Override
              public void write(int value) throws IOException {
                throw new IOException(fault);
              }
            });
    Console console =
        new Console(Console.writer(output), new PrintWriter(err), false, Console.ANY_WIDTH);
    return Hunt.run(output, console, "search", "errors", HuntRun.SAMPLE);
  }

  @Test
  void a_full_disk_is_told_and_has_an_exit_code_of_its_own() {
    int exitCode = run("No space left on device");

    assertThat(exitCode).isEqualTo(74);
    assertThat(err)
        .hasToString("hunt: the output could not be written in full: No space left on device\n");
  }

  @Test
  void a_reader_who_has_seen_enough_is_no_fault() {
    int exitCode = run("Broken pipe");

    assertThat(exitCode).isZero();
    assertThat(err.toString()).isEmpty();
  }
}
