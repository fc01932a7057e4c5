package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.ConvertTerm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One conversion of {@link Pipeline#convert}, which puts a value into another unit or form, under
 * its own name unless another is given. Except for {@link #num} and {@link #mktime}, a value that
 * cannot be converted remains unchanged. Immutable.
 */
public final class Conversion {
  private final ConvertTerm term;

  private Conversion(ConvertTerm term) {
    this.term = term;
  }

  private static Conversion of(String function, Field field) {
    Objects.requireNonNull(field, "field is null");
    return new Conversion(new ConvertTerm(function, field.value()));
  }

  ConvertTerm term() {
    return term;
  }

  /**
   * Converts a number written as text, with or without commas, or a duration, to a number.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion auto(Field field) {
    return of("auto", field);
  }

  /**
   * Converts seconds since 1970 to text, in the command's time format.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion ctime(Field field) {
    return of("ctime", field);
  }

  /**
   * Converts a duration such as {@code 1+02:03:04}, whose days are optional, to seconds.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion dur2sec(Field field) {
    return of("dur2sec", field);
  }

  /**
   * Converts to kilobytes a size such as {@code 3m}, {@code 1.5g} or {@code 200k}.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion memk(Field field) {
    return of("memk", field);
  }

  /**
   * Converts a text in the command's time format to seconds since 1970.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion mktime(Field field) {
    return of("mktime", field);
  }

  /**
   * Converts minutes and seconds such as {@code 01:02.5} to seconds.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion mstime(Field field) {
    return of("mstime", field);
  }

  /**
   * Converts like {@link #auto}, but removes a value that is not a number.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion num(Field field) {
    return of("num", field);
  }

  /**
   * Converts a number with commas such as {@code 1,234.5} to a number.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion rmcomma(Field field) {
    return of("rmcomma", field);
  }

  /**
   * Converts a number followed by a unit such as {@code 12ms} to a number.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion rmunit(Field field) {
    return of("rmunit", field);
  }

  /**
   * Writes the result to a field of another name, and leaves the original field as it is.
   *
   * @param name the name
   * @return the conversion with that name
   */
  public Conversion as(String name) {
    return new Conversion(term.as(Objects.requireNonNull(name, "name is null")));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Conversion conversion && conversion.term.equals(term);
  }

  @Override
  public int hashCode() {
    return term.hashCode();
  }

  /**
   * Returns the conversion in Splunk's language.
   *
   * @return for example {@code ctime(_time) as when}
   */
  @Override
  public String toString() {
    return term.toString();
  }
}
