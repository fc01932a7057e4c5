package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.query.internal.function.Conversion;
import dev.breadcrumbs.cloudtrail.query.internal.time.TimeFormat;
import dev.breadcrumbs.cloudtrail.query.internal.value.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A value in another unit or form, each of several by itself. */
public record Converted(Conversion conversion, TimeFormat format, Expression of)
    implements Expression {
  @Override
  public @Nullable Object valueIn(PathValues values) {
    Object value = of.valueIn(values);
    if (value == null || Values.isSingle(value)) {
      return value == null ? null : conversion.of(value, format);
    }
    List<Object> converted = new ArrayList<>();
    for (Object each : Values.each(value)) {
      Values.addAll(converted, conversion.of(each, format));
    }
    return Values.ofList(converted);
  }

  @Override
  public List<Expression> parts() {
    return List.of(of);
  }

  @Override
  public Expression replacingPaths(UnaryOperator<Expression> replacement) {
    return new Converted(conversion, format, of.replacingPaths(replacement));
  }

  @Override
  public String toString() {
    return conversion.word() + "(" + of + ")";
  }
}
