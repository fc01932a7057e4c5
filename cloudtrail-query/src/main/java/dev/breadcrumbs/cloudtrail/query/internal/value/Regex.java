package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compared by its text, so that searches can be compared. Groups may
 * be named as in Splunk: {@code (?P<name>...)} is {@code (?<name>...)}, and a name may have
 * underscores, which Java's may not.
 *
 * <p>It runs in bounded time: a match that reads a text more than some hundred times, and more than
 * a million characters, or that goes deeper than the thread's stack, ends with a {@link
 * RegexLimit}; an expression that can match nothing in very many ways is refused.
 */
public final class Regex {
  /** A named group or a reference to one, unless a backslash makes its beginning plain. */
  private static final Pattern NAME =
      Pattern.compile("(?<!\\\\)((?:\\\\\\\\)*(?:\\(\\?|\\\\k))P?<([a-zA-Z_][a-zA-Z0-9_]*)>");

  private static final String WITHOUT_CASE = "(?i)";
  private static final int LONGEST = 10_000;
  private static final int LONGEST_RESULT = 10_000_000;

  private final String text;
  private final Pattern pattern;
  private final List<String> groups;

  private Regex(String text, Pattern pattern, List<String> groups) {
    this.text = text;
    this.pattern = pattern;
    this.groups = groups;
  }

  public static Regex of(String text) {
    Objects.requireNonNull(text, "regex is null");
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          "a regular expression of %d characters; at most %d are read"
              .formatted(text.length(), LONGEST));
    }
    RegexRepetitions.check(text);
    String javaText = NAME.matcher(text).replaceAll(Regex::javaSpelling);
    try {
      RegexChoices.check(text);
      return new Regex(text, compile(javaText), groups(text, javaText));
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "bad regular expression '" + text + "': " + e.getDescription(), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException(
          "a regular expression of %d characters is nested too deep".formatted(text.length()), e);
    }
  }

  private static Pattern compile(String javaText) {
    return Pattern.compile(javaText, Pattern.UNICODE_CASE);
  }

  private static String javaSpelling(MatchResult name) {
    return Matcher.quoteReplacement(name.group(1) + "<" + javaName(name.group(2)) + ">");
  }

  /** A name of letters and digits only, different for different names. */
  private static String javaName(String group) {
    return group.replace("Z", "ZZ").replace("_", "Zu");
  }

  /** What looks like a group's name and is one: not if it stands in a character class, say. */
  private static List<String> groups(String text, String javaText) {
    // The empty alternative in front is always found, and then the groups can be asked for.
    Matcher found = compile("|" + javaText).matcher("");
    found.find();
    List<String> names = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    while (name.find()) {
      if (!names.contains(name.group(2)) && hasGroup(found, javaName(name.group(2)))) {
        names.add(name.group(2));
      }
    }
    return List.copyOf(names);
  }

  private static boolean hasGroup(Matcher found, String name) {
    try {
      found.start(name);
      return true;
    } catch (IllegalArgumentException e) {
      // The matcher has no other way to say that there is no such group.
      return false;
    }
  }

  /** Whether the expression is found in a text. */
  public boolean isIn(String value) {
    return guarded(value, Matcher::find);
  }

  /** What a group has where the expression is first found in a text; null if there is none. */
  public @Nullable String find(String value, String group) {
    String name = javaName(group);
    return this.<@Nullable String>guarded(value, it -> it.find() ? it.group(name) : null);
  }

  /**
   * What a group has wherever the expression is found in a text, places where it has nothing left
   * out.
   *
   * @param max how many places are looked at; 0 for all
   */
  public List<String> findAll(String value, String group, int max) {
    String name = javaName(group);
    return guarded(
        value,
        matcher -> {
          List<String> found = new ArrayList<>();
          for (int count = 0; (max == 0 || count < max) && matcher.find(); count++) {
            String text = matcher.group(name);
            if (text != null) {
              found.add(text);
            }
          }
          return found;
        });
  }

  /** A text with each match replaced; {@code \1} in the replacement is what group 1 has. */
  public String replaceAll(String value, String replacement) {
    return replace(value, replacement, Integer.MAX_VALUE);
  }

  /** A text with its first matches replaced, as {@link #replaceAll} does. */
  public String replace(String value, String replacement, int max) {
    Replacement parsed = Replacement.of(replacement, groupCount());
    return guarded(value, matcher -> replace(matcher, value, parsed, max));
  }

  private static String replace(Matcher matcher, String value, Replacement replacement, int max) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int count = 0; count < max && matcher.find(); count++) {
      result.append(value, from, matcher.start());
      replacement.appendTo(result, matcher);
      from = matcher.end();
      if (result.length() > LONGEST_RESULT) {
        throw new IllegalArgumentException(
            "replacing gives a text of more than %d characters".formatted(LONGEST_RESULT));
      }
    }
    return result.append(value, from, value.length()).toString();
  }

  /** How many groups there are, named or not. */
  public int groupCount() {
    return pattern.matcher("").groupCount();
  }

  private <T extends @Nullable Object> T guarded(String value, Function<Matcher, T> work) {
    try {
      return work.apply(pattern.matcher(new GuardedText(value, text)));
    } catch (StackOverflowError e) {
      // The engine recurses for each repetition of a group; the stack is whole again here.
      throw new RegexLimit("goes too deep", text, value.length());
    }
  }

  /** The names of its groups, in the order of the text. */
  public List<String> groups() {
    return groups;
  }

  public Regex ignoringCase() {
    return text.startsWith(WITHOUT_CASE) ? this : of(WITHOUT_CASE + text);
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
