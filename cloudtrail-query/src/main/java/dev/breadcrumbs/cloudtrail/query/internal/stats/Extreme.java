package dev.breadcrumbs.cloudtrail.query.internal.stats;

import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The least or greatest: by number as long as all values are numbers, by text otherwise. Gives one
 * of the values: of 1.9 and 1.10 the lesser is 1.10, and not 1.1.
 */
final class Extreme implements Accumulator {
  private final int sign;
  private @Nullable String text;
  private @Nullable Spelled number;
  private boolean allNumbers = true;

  Extreme(int sign) {
    this.sign = sign;
  }

  @Override
  public void add(@Nullable Object value, Moment moment) {
    for (Object each : Values.each(value)) {
      String found = Values.text(each);
      text = further(text, found);
      BigDecimal size = allNumbers ? Values.number(each) : null;
      if (size == null) {
        allNumbers = false;
      } else {
        number = further(number, new Spelled(size, found));
      }
    }
  }

  private <T extends Comparable<T>> T further(@Nullable T known, T found) {
    return known == null || Integer.signum(found.compareTo(known)) == sign ? found : known;
  }

  @Override
  public void merge(Accumulator later) {
    Extreme other = (Extreme) later;
    if (other.text != null) {
      text = further(text, other.text);
    }
    if (other.number != null) {
      number = further(number, other.number);
    }
    allNumbers &= other.allNumbers;
  }

  @Override
  public @Nullable Object result() {
    return allNumbers && number != null ? number.value() : text;
  }

  /** A number and its text: by size, and of one size by text. */
  private record Spelled(BigDecimal size, String text) implements Comparable<Spelled> {
    @Override
    public int compareTo(Spelled other) {
      int order = size.compareTo(other.size);
      return order == 0 ? text.compareTo(other.text) : order;
    }

    /** The number if it has the same text, or else the text. */
    Object value() {
      Object plain = Values.ofNumber(size);
      if (Values.text(plain).equals(text)) {
        return plain;
      }
      return Values.text(size).equals(text) ? size : text;
    }
  }
}
