package dev.breadcrumbs.cloudtrail.query.internal.command;

import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Quotes;
import dev.breadcrumbs.cloudtrail.query.internal.function.Conversion;
import java.util.Objects;

/**
 * One conversion of {@code convert}.
 *
 * @param name of the field that gets the value: the converted one, unless another is named
 */
public record ConvertTerm(Conversion conversion, NamedValue field, String name) {
  public ConvertTerm {
    Objects.requireNonNull(name, "name is null");
  }

  public ConvertTerm(Conversion conversion, NamedValue field) {
    this(conversion, field, field.name());
  }

  public ConvertTerm as(String newName) {
    return new ConvertTerm(conversion, field, newName);
  }

  /** The same of a field that is read as another. */
  public ConvertTerm on(NamedValue other) {
    return new ConvertTerm(conversion, other, name);
  }

  @Override
  public String toString() {
    return conversion.word()
        + "("
        + field.written()
        + ")"
        + (name.equals(field.name()) ? "" : " as " + Quotes.inList(name));
  }
}
