package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Binned;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Frame;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.expression.RowPlace;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Command;
import dev.breadcrumbs.cloudtrail.query.internal.plan.PlanBuilder;
import dev.breadcrumbs.cloudtrail.query.internal.plan.Shape;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Puts the values of a field into buckets of a size that the values themselves tell: {@code bin}
 * without a span.
 */
public record BinAuto(NamedValue field, int bins, String name) implements Command {
  public static final int BINS = 100;
  private static final int MOST_BINS = 50_000;

  public BinAuto {
    if (bins < 2 || bins > MOST_BINS) {
      throw new SearchException("bins is not between 2 and " + MOST_BINS + ": " + bins);
    }
  }

  @Override
  public Command reading(UnaryOperator<Expression> names) {
    return new BinAuto(field.replacingPaths(names), bins, name);
  }

  @Override
  public Shape after(Shape before) {
    return before.with(List.of(name));
  }

  @Override
  public boolean needsRows() {
    return true;
  }

  @Override
  public void addTo(PlanBuilder plan) {
    RowPlace place = plan.place(name);
    plan.stage(rows -> binned(rows, place.slot()));
    plan.define(place);
  }

  private List<@Nullable Object[]> binned(List<@Nullable Object[]> rows, int slot) {
    boolean times = field.name().equals("_time");
    Span span = times ? null : ofNumbers(rows);
    times |= span == null;
    Span found = span == null ? AutoSpan.of(rows, field.expression(), bins) : span;
    Expression bucket = new Binned(field.expression(), found, times);
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      frame.put(slot, bucket.valueIn(frame));
    }
    return rows;
  }

  /** The least power of ten that makes few enough buckets; null if there is no number. */
  private @Nullable Span ofNumbers(List<@Nullable Object[]> rows) {
    BigDecimal least = null;
    BigDecimal most = null;
    Frame frame = new Frame(0);
    for (@Nullable Object[] row : rows) {
      frame.moveToRow(row);
      for (Object value : Values.each(field.valueIn(frame))) {
        BigDecimal number = Values.number(value);
        if (number != null) {
          least = least == null ? number : least.min(number);
          most = most == null ? number : most.max(number);
        }
      }
    }
    return least == null || most == null ? null : span(least, most);
  }

  private Span span(BigDecimal least, BigDecimal most) {
    int power = -Span.MOST_PLACES;
    while (power < Span.MOST_DIGITS && !fits(Span.powerOfTen(power), least, most)) {
      power++;
    }
    return Span.powerOfTen(power);
  }

  private boolean fits(Span span, BigDecimal least, BigDecimal most) {
    return span.lower(most)
            .subtract(span.lower(least))
            .compareTo(span.amount().multiply(BigDecimal.valueOf(bins)))
        < 0;
  }

  @Override
  public String toString() {
    return "bin"
        + (bins == BINS ? "" : " bins=" + bins)
        + " "
        + field.written()
        + (name.equals(field.name()) ? "" : " as " + Quotes.inList(name));
  }
}
