package dev.breadcrumbs.cloudtrail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TimesTest {
  private final Times times = new Times();
  private final Times.Entry entry = new Times.Entry("one", Search.ERRORS);

  @Test
  void the_median_is_the_middle_one_or_between_the_two_middle_ones() {
    times.add(entry, 3);
    times.add(entry, 1);
    times.add(entry, 8);
    assertThat(times.median(entry)).isEqualTo(3);

    times.add(entry, 5);
    assertThat(times.median(entry)).isEqualTo(4);
    assertThat(times.fastest(entry)).isEqualTo(1);
    assertThat(times.slowest(entry)).isEqualTo(8);
  }

  @Test
  void who_did_not_take_part_has_no_median() {
    assertThat(times.median("one", Search.ERRORS)).isEmpty();
  }
}
