package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.query.reliability.OtherProcess;
import dev.breadcrumbs.cloudtrail.query.reliability.SmallHeap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hostile files in a process with a heap of 128 MB; each has two good neighbours. */
class SmallHeapTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // What follows a bomb is not looked at: nobody knows how much of it there is.
    "bomb, 3, ratio-too-high",
    "string, 4, string-too-long",
    "nesting, 4, nested-too-deeply",
    "keys, 4, too-many-keys"
  })
  void each_ends_in_its_own_error_and_its_neighbours_are_delivered(
      String hostile, int records, String kind) throws IOException, InterruptedException {
    List<String> printed = run(hostile);

    assertThat(printed)
        .hasSize(3)
        .allMatch(line -> line.startsWith("3 files, " + records + " records"));
    assertThat(printed).allMatch(line -> line.contains("(" + kind + " 1"));
  }

  private List<String> run(String hostile) throws IOException, InterruptedException {
    return OtherProcess.run("-Xmx128m", SmallHeap.class, folder.toString(), hostile);
  }
}
