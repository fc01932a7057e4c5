package dev.breadcrumbs.cloudtrail.isal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SameAsJdkTest {
  @Test
  void every_damage_delivers_and_reports_the_same_with_the_library_and_without() throws Exception {
    List<String> with = ChildProcess.run(path -> true, Outcomes.class);
    List<String> without =
        ChildProcess.run(
            path -> !path.contains("gkl") && !path.contains("cloudtrail-isal/target/classes"),
            Outcomes.class);
    assertThat(with).hasSizeGreaterThan(3_000).containsExactlyElementsOf(without);
  }
}
