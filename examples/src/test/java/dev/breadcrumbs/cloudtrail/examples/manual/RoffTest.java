package dev.breadcrumbs.cloudtrail.examples.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoffTest {
  @Test
  void no_text_is_a_request_or_an_escape() {
    Roff page = new Roff().paragraph(".so /etc/passwd").lines(List.of("'a", "b \\fI c"));

    assertThat(page).hasToString(".PP\n\\&.so /etc/passwd\n.PP\n.nf\n\\&'a\nb \\efI c\n.fi\n");
  }

  @Test
  void minus_can_be_copied_from_what_is_typed() {
    assertThat(new Roff().item("--min-level=LEVEL", "A well-known level."))
        .hasToString(".TP\n\\fB\\-\\-min\\-level=LEVEL\\fR\nA well-known level.\n");
  }
}
