package dev.breadcrumbs.cloudtrail.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever a search is, it reads back from what it prints as. */
class SplRoundTripTest {
  private static final int USUAL = 20_000;

  @Test
  void reads_back_what_random_searches_print() {
    int count = Integer.getInteger("breadcrumbs.spl.plans", USUAL);
    RandomPipelines pipelines = new RandomPipelines(new Random(20180820));
    for (int number = 0; number < count; number++) {
      Pipeline<?> made = pipelines.next();
      String text = made.toString();

      Pipeline<?> read = read(made, text);

      assertThat(read).as("search %d: %s", number, text).isEqualTo(made);
      assertThat(read).hasToString(text);
    }
  }

  private static Pipeline<?> read(Pipeline<?> made, String text) {
    return made instanceof Search
        ? Spl.search(text, Vocabulary.SPLUNK, RandomPipelines.ENVIRONMENT)
        : Spl.parse(text, Vocabulary.SPLUNK, RandomPipelines.ENVIRONMENT);
  }
}
