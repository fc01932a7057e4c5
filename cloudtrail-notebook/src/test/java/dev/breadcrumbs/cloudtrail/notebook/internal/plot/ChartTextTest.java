package dev.breadcrumbs.cloudtrail.notebook.internal.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTextTest {
  @Test
  void equal_texts_have_labels_that_can_be_told_apart() {
    assertThat(ChartText.distinct(List.of("bstoll", "alice", "bstoll", "")))
        .containsExactly("bstoll", "alice", "bstoll (2)", "(blank)");
  }

  @Test
  void a_long_arn_is_cut_in_its_middle() {
    String arn = "arn:aws:iam::123456789012:policy/teams/security/AuditorsReadOnlyAccess";

    assertThat(ChartText.shortened(arn, 25)).isEqualTo("arn:aws:iam:\u2026adOnlyAccess");
  }

  @Test
  void of_json_the_values_are_shown() {
    String name =
        "sg-0a1b {\"items\":[{\"ipProtocol\":\"tcp\",\"fromPort\":22,\"toPort\":22,"
            + "\"ipRanges\":{\"items\":[{\"cidrIp\":\"0.0.0.0/0\"}]},\"prefixListIds\":{}}]}";

    assertThat(ChartText.withoutNames(name)).isEqualTo("sg-0a1b tcp 22 0.0.0.0/0");
    assertThat(ChartText.withoutNames("eve")).isEqualTo("eve");
  }
}
