package dev.breadcrumbs.cloudtrail.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
  private static final Race GZ = new Race(Form.GZ, 1, false);
  private static final Race LINES = new Race(Form.JSONL, 2, true);

  private final Agreement agreement = new Agreement();

  @Test
  void the_order_of_rows_is_free() {
    agreement.check(GZ, entry("one", Search.ERRORS), answer("a", "b"));

    assertThatCode(() -> agreement.check(LINES, entry("two", Search.ERRORS), answer("b", "a")))
        .doesNotThrowAnyException();
  }

  @Test
  void a_different_answer_is_told_with_its_authors() {
    agreement.check(GZ, entry("one", Search.ERRORS), answer("a", "b"));

    assertThatThrownBy(() -> agreement.check(LINES, entry("two", Search.ERRORS), answer("a", "c")))
        .hasMessageContaining("one (gz, 1 thread, in one warm process)")
        .hasMessageContaining("two (jsonl, 2 threads, whole process)");
  }

  @Test
  void counts_compare_with_counts_of_their_unit_and_form() {
    agreement.check(GZ, entry("one", Search.EVERYTHING), "bytes 12");
    agreement.check(LINES, entry("one", Search.EVERYTHING), "bytes 10");
    agreement.check(GZ, entry("two", Search.EVERYTHING), "events 3");

    assertThatThrownBy(() -> agreement.check(GZ, entry("three", Search.EVERYTHING), "events 2"))
        .hasMessageContaining("two")
        .hasMessageContaining("three");
  }

  private static Times.Entry entry(String contender, Search search) {
    return new Times.Entry(contender, search);
  }

  private static String answer(String... texts) {
    return new Answer(List.of(List.of(texts[0]), List.of(texts[1]))).fingerprint();
  }
}
