package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.examples.BundledLogs;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShellLogsTest {
  @Test
  void are_the_sample_without_a_path() {
    assertThat(ShellLogs.of("").files()).hasSameSizeAs(BundledLogs.read().files());
  }

  @Test
  void are_those_of_the_paths_given() {
    String file = BundledLogs.read().files().get(0).name();

    assertThat(ShellLogs.of(file + "\n" + file + "\n").files())
        .extracting(log -> log.name())
        .isEqualTo(List.of(file, file));
  }
}
