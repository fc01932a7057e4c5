package dev.breadcrumbs.cloudtrail.query;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/** Values that cells and fields can have, with many that look alike. */
public final class ValueArbitraries {
  private ValueArbitraries() {}

  public static Arbitrary<Object> singles() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(-12, 12).map(each -> (Object) each),
        Arbitraries.longs().map(each -> (Object) each),
        numbers().map(each -> (Object) each),
        Arbitraries.of(true, false).map(each -> (Object) each),
        texts().map(each -> (Object) each));
  }

  /** Singles, multivalues, and null for missing. */
  public static Arbitrary<Object> values() {
    Arbitrary<Object> several =
        singles().list().ofMinSize(2).ofMaxSize(4).map(each -> (Object) each);
    return Arbitraries.frequencyOf(Tuple.of(6, singles()), Tuple.of(1, several)).injectNull(0.1);
  }

  private static Arbitrary<BigDecimal> numbers() {
    return Arbitraries.of(
            "1.0", "1.00", "-0.5", "0.0", "1E+3", "1E-7", "1E+999999", "12345678901234567890")
        .map(BigDecimal::new);
  }

  private static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
        Arbitraries.of(
            "", "a", "A", "b", "-1", "01", "1", "1.0", "1e3", "1e9999", "9", "10", "true"),
        Arbitraries.strings().withChars("ab01.-e").ofMaxLength(5),
        Arbitraries.strings().ofMaxLength(4));
  }
}
