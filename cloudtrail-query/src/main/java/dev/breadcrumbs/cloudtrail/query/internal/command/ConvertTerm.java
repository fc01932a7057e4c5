package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.function.ConvertFunction;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * One conversion of {@code convert}.
 *
 * @param name of the field that gets the value: the converted one, unless another is named
 */
public record ConvertTerm(String function, NamedValue field, String name) {
  private static final Set<String> OF_TIME = Set.of("ctime", "mktime");

  public ConvertTerm {
    function = function.toLowerCase(Locale.ROOT);
    ConvertFunction.named(function, ConvertFunction.TIME_FORMAT);
    Objects.requireNonNull(name, "name is null");
  }

  public ConvertTerm(String function, NamedValue field) {
    this(function, field, field.name());
  }

  public ConvertTerm as(String newName) {
    return new ConvertTerm(function, field, newName);
  }

  /** The same of a field that is read as another. */
  public ConvertTerm on(NamedValue other) {
    return new ConvertTerm(function, other, name);
  }

  /** Whether it reads or writes times in a form that may be chosen. */
  boolean isOfTime() {
    return OF_TIME.contains(function);
  }

  @Override
  public String toString() {
    return function
        + "("
        + field.written()
        + ")"
        + (name.equals(field.name()) ? "" : " as " + Quotes.inList(name));
  }
}
