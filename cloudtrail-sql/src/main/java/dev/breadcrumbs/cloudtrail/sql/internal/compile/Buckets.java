package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Binned;
import dev.breadcrumbs.cloudtrail.query.internal.time.Span;
import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;

/** Times put into buckets of a fixed number of seconds. */
final class Buckets {
  static final String ISO = "%Y-%m-%dT%H:%M:%SZ";

  private final Dialect dialect;
  private final ExpressionCompiler expressions;

  Buckets(Dialect dialect, ExpressionCompiler expressions) {
    this.dialect = dialect;
    this.expressions = expressions;
  }

  SqlValue of(Binned binned) {
    Span span = binned.span();
    SqlValue value = expressions.of(binned.of());
    if (!span.isTime() || !isFixed(span)) {
      throw new Unsayable("it has no buckets of " + span);
    }
    if (value.kind() == Kind.INTEGER && binned.times()) {
      return SqlValue.integer(start(span, value.text()));
    }
    if (value.kind() == Kind.TEXT) {
      String seconds = dialect.epoch(expressions.time(binned.of()));
      return SqlValue.text(dialect.formatted(start(span, seconds), ISO));
    }
    throw new Unsayable("it puts times into buckets, and nothing else");
  }

  private static boolean isFixed(Span span) {
    String unit = Objects.requireNonNull(span.unit(), "a span of time has a unit");
    return !unit.toLowerCase(Locale.ROOT).matches("mon.*|q.*|y.*");
  }

  private static String start(Span span, String seconds) {
    long first = span.start(Instant.EPOCH).getEpochSecond();
    long size = span.next(Instant.EPOCH).getEpochSecond() - first;
    String since = first == 0 ? seconds : "(" + seconds + " + " + -first + ")";
    return "(" + seconds + " - " + since + " % " + size + ")";
  }
}
