package dev.breadcrumbs.cloudtrail.query.internal.value;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A regular expression that is compared by its text, so that searches can be compared. It is read
 * as PCRE reads it, as far as the JDK's engine can follow: see {@link RegexReader}.
 *
 * <p>It runs in bounded time. An expression that can match nothing in very many ways is bad, and
 * refused when it is read. A match that reads its text too often, or that goes deeper than the
 * thread's stack, ends with a {@link RegexLimit}, which is the text's fault: on others the
 * expression may be quick.
 */
public final class Regex {
  private static final String WITHOUT_CASE = "(?i)";

  /**
   * A line's beginning, or where the engine begins: what begins with any text is found nowhere
   * else.
   */
  private static final String BEGINNING = "(?:\\G|(?<=\\n))";

  private static final int LONGEST = 10_000;
  private static final int LONGEST_RESULT = 10_000_000;

  /** More steps between two characters than any expression that is in use takes. */
  private static final long MOST_STEPS = 100_000;

  private static final long STEPS_FOR_A_CHARACTER = 64;

  private final String text;
  private final Pattern pattern;
  private final Pattern first;
  private final long cost;
  private final List<String> groups;

  private Regex(String text, RegexPart read, boolean refers, List<String> groups) {
    this.text = text;
    this.pattern = compile(read.java());
    this.first =
        read.anyText() && !refers ? compile(BEGINNING + "(?:" + read.java() + ")") : pattern;
    this.cost = 1 + read.steps() / STEPS_FOR_A_CHARACTER;
    this.groups = List.copyOf(groups);
  }

  public static Regex of(String text) {
    Objects.requireNonNull(text, "regex is null");
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a regular expression of %d characters; at most %d are read",
              text.length(),
              LONGEST));
    }
    try {
      RegexReader reader = new RegexReader(text);
      RegexPart read = reader.read();
      requireFew(read);
      return new Regex(text, read, reader.refers(), reader.groups());
    } catch (PatternSyntaxException e) {
      throw bad(text, e.getDescription(), e);
    } catch (IllegalArgumentException e) {
      throw bad(text, Objects.requireNonNullElse(e.getMessage(), "not known"), e);
    } catch (StackOverflowError e) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "a regular expression of %d characters is nested too deep",
              text.length()),
          e);
    }
  }

  private static IllegalArgumentException bad(String text, String problem, Exception cause) {
    return new IllegalArgumentException("bad regular expression '" + text + "': " + problem, cause);
  }

  /** At the end of a text the engine tries all ways without reading, where no guard sees it. */
  private static void requireFew(RegexPart read) {
    if (Math.max(read.ways(), read.steps()) > MOST_STEPS) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "it can match nothing in more than %d ways, or looks about as often without reading",
              MOST_STEPS));
    }
  }

  private static Pattern compile(String java) {
    return Pattern.compile(java, Pattern.UNICODE_CASE | Pattern.UNIX_LINES);
  }

  /** Whether the expression is found in a text. */
  public boolean isIn(String value) {
    return guarded(first, value, Matcher::find);
  }

  /** What a group has where the expression is first found in a text; null if there is none. */
  public @Nullable String find(String value, String group) {
    String name = RegexEscapes.javaName(group);
    return this.<@Nullable String>guarded(first, value, it -> it.find() ? it.group(name) : null);
  }

  /**
   * What a group has wherever the expression is found in a text, places where it has nothing left
   * out.
   *
   * @param max how many places are looked at; 0 for all
   */
  public List<String> findAll(String value, String group, int max) {
    if (first != pattern && !isIn(value)) {
      return List.of();
    }
    String name = RegexEscapes.javaName(group);
    return guarded(
        pattern,
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
    if (first != pattern && !isIn(value)) {
      return value;
    }
    return guarded(pattern, value, matcher -> replace(matcher, value, parsed, max));
  }

  private static String replace(Matcher matcher, String value, Replacement replacement, int max) {
    StringBuilder result = new StringBuilder();
    int from = 0;
    for (int count = 0; count < max && matcher.find(); count++) {
      result.append(value, from, matcher.start());
      replacement.appendTo(result, matcher);
      from = matcher.end();
      if (result.length() > LONGEST_RESULT) {
        throw new ValueLimit(
            String.format(
                Locale.ROOT, "replacing gives a text of more than %d characters", LONGEST_RESULT));
      }
    }
    return result.append(value, from, value.length()).toString();
  }

  /** How many groups there are, named or not. */
  public int groupCount() {
    return pattern.matcher("").groupCount();
  }

  private <T extends @Nullable Object> T guarded(
      Pattern used, String value, Function<Matcher, T> work) {
    try {
      return work.apply(used.matcher(new GuardedText(value, text, cost)));
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
