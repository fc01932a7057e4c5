package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.command.ConvertTerm;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One conversion of {@link Pipeline#convert}: a value in another unit or form, under its own name
 * unless another is given. What cannot be converted stays what it is, but for {@link #num} and
 * {@link #mktime}. Immutable.
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
   * Makes a number of one in a text, with commas or without, or of a duration.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion auto(Field field) {
    return of("auto", field);
  }

  /**
   * Makes a text of seconds since 1970, in the form of times of the command.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion ctime(Field field) {
    return of("ctime", field);
  }

  /**
   * Makes seconds of a duration: {@code 1+02:03:04}, in which the days may lack.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion dur2sec(Field field) {
    return of("dur2sec", field);
  }

  /**
   * Makes kilobytes of a size such as {@code 3m}, {@code 1.5g} or {@code 200k}.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion memk(Field field) {
    return of("memk", field);
  }

  /**
   * Makes seconds since 1970 of a text in the form of times of the command.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion mktime(Field field) {
    return of("mktime", field);
  }

  /**
   * Makes seconds of minutes and seconds: {@code 01:02.5}.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion mstime(Field field) {
    return of("mstime", field);
  }

  /**
   * Makes a number as {@link #auto} does, and nothing of what is none.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion num(Field field) {
    return of("num", field);
  }

  /**
   * Makes a number of one with commas: {@code 1,234.5}.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion rmcomma(Field field) {
    return of("rmcomma", field);
  }

  /**
   * Makes a number of one with a unit behind it: {@code 12ms}.
   *
   * @param field the field
   * @return the conversion
   */
  public static Conversion rmunit(Field field) {
    return of("rmunit", field);
  }

  /**
   * Returns the value to a field of another name, and leaves the converted one as it is.
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
   * Returns the conversion as Splunk's language has it.
   *
   * @return for example {@code ctime(_time) as when}
   */
  @Override
  public String toString() {
    return term.toString();
  }
}
