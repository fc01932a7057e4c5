package dev.breadcrumbs.cloudtrail.query.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NumberTextTest {
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

  @Provide
  Arbitrary<String> nearlyNumbers() {
    return Arbitraries.strings().withChars("0123456789.-+eE x").ofMaxLength(12);
  }

  @Property(seed = "20261124", tries = 5000)
  void a_text_is_a_number_if_json_would_have_it_so(@ForAll("nearlyNumbers") String text) {
    assertThat(NumberText.isNumber(text)).isEqualTo(NUMBER.matcher(text).matches());
  }

  @Property(seed = "20261124", tries = 2000)
  void what_is_a_number_can_be_computed_with(@ForAll("nearlyNumbers") String text) {
    if (NumberText.isNumber(text)) {
      BigDecimal expected = new BigDecimal(text);
      BigDecimal found = Values.number(text);
      assertThat(found).isIn(expected, null);
    }
  }

  @Property(seed = "20261124")
  void the_text_of_a_number_is_a_number(@ForAll BigDecimal number) {
    assertThat(Values.number(Values.text(number))).isEqualByComparingTo(number);
  }

  @Property(seed = "20261124")
  void any_text_is_no_trouble(@ForAll String text) {
    assertThat(NumberText.isNumber(text)).isEqualTo(NUMBER.matcher(text).matches());
  }

  @Example
  void numbers_end_at_four_hundred_digits_and_that_exponent() {
    assertThat(Values.number("9".repeat(400))).isNotNull();
    assertThat(Values.number("9".repeat(401))).isNull();
    assertThat(Values.number("1e400")).isNotNull();
    assertThat(Values.number("1e401")).isNull();
    assertThat(Values.number("1e-400")).isNotNull();
    assertThat(Values.number("1e-401")).isNull();
    assertThat(Values.number("1e99999999999")).isNull();
  }
}
