package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** A regular expression that is compared by its text, so that searches can be compared. */
final class Regex {
  private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?P?<([a-zA-Z][a-zA-Z0-9_]*)>");

  private final String text;
  private final Pattern pattern;

  private Regex(String text, Pattern pattern) {
    this.text = text;
    this.pattern = pattern;
  }

  /** Compiles an expression; Splunk's {@code (?P<name>...)} is taken as {@code (?<name>...)}. */
  static Regex of(String text) {
    Objects.requireNonNull(text, "regex is null");
    try {
      return new Regex(text, Pattern.compile(text.replace("(?P<", "(?<")));
    } catch (PatternSyntaxException e) {
      throw new SearchException("bad regular expression: " + e.getMessage(), e);
    }
  }

  Matcher matcher(String value) {
    return pattern.matcher(value);
  }

  /** The names of its groups, in the order of the text. */
  List<String> groups() {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAMED_GROUP.matcher(text);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Regex regex && regex.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
