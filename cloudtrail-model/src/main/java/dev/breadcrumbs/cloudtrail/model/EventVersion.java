package dev.breadcrumbs.cloudtrail.model;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the record format. It compares as two whole numbers, so that 1.10 is after 1.9.
 * Immutable.
 *
 * @param major number before the dot
 * @param minor number behind the dot; {@code 1.08} has 8
 */
public record EventVersion(int major, int minor) implements Comparable<EventVersion>, Serializable {
  private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})");

  private static final Comparator<EventVersion> ORDER =
      Comparator.comparingInt(EventVersion::major).thenComparingInt(EventVersion::minor);

  /**
   * Reads a version.
   *
   * @param text {@code major.minor}, such as {@code 1.08}
   * @return the version
   * @throws IllegalArgumentException if the text is not two whole numbers separated by a dot
   */
  public static EventVersion parse(String text) {
    Matcher matcher = FORM.matcher(Objects.requireNonNull(text, "text is null"));
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no eventVersion: '" + text + "'");
    }
    return new EventVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  static boolean isVersion(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(EventVersion other) {
    return ORDER.compare(this, other);
  }

  /**
   * Returns whether this version is at least another one.
   *
   * @param other the version to compare with
   * @return true if this is the same or a later version
   */
  public boolean isAtLeast(EventVersion other) {
    return compareTo(other) >= 0;
  }

  /**
   * Returns the version as AWS writes it.
   *
   * @return {@code major.minor}, the minor number with two digits at least
   */
  @Override
  public String toString() {
    return major + "." + (minor < 10 ? "0" : "") + minor;
  }
}
