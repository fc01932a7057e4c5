package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a site's lists in where values have placeholders: {@code %trusted_accounts%}.
 *
 * @param site the site
 */
record Placeholders(Site site) {
  private static final Pattern NAME = Pattern.compile("%([A-Za-z0-9_.-]+)%");
  private static final int MOST = 10_000;

  /** Characters of all texts that a value stands for. */
  private static final int LONGEST = 1_000_000;

  /**
   * A value that is one placeholder and nothing else: membership of the list; null if it is not.
   *
   * @param open whether the list may be given later, to the engine
   */
  @Nullable Condition member(Field field, String value, boolean open, int line) {
    Matcher name = NAME.matcher(value);
    if (!name.matches()) {
      return null;
    }
    String list = name.group(1);
    if (open && !site.lists().containsKey(list)) {
      return field.inList(list);
    }
    List<String> entries = entries(list, line);
    try {
      return field.inList(list).withLists(Map.of(list, entries));
    } catch (SearchException e) {
      throw new SigmaRefusal(Kind.BAD_VALUE, line, String.valueOf(e.getMessage()));
    }
  }

  /** The texts that a value stands for: one for each combination of entries. */
  List<TextPattern> expand(TextPattern value, int line) {
    List<TextPattern> made = new ArrayList<>();
    for (String each : expand(value.escaped(), entry -> TextPattern.plain(entry).escaped(), line)) {
      made.add(TextPattern.parse(each));
    }
    return made;
  }

  /** The same for a value that is written otherwise, such as a regular expression. */
  List<String> expand(String value, UnaryOperator<String> written, int line) {
    Matcher name = NAME.matcher(value);
    if (!name.find()) {
      return List.of(value);
    }
    String before = value.substring(0, name.start());
    List<String> rest = expand(value.substring(name.end()), written, line);
    List<String> made = new ArrayList<>();
    long characters = 0;
    for (String entry : entries(name.group(1), line)) {
      for (String behind : rest) {
        String text = before + written.apply(entry) + behind;
        made.add(text);
        characters += text.length();
        if (made.size() > MOST || characters > LONGEST) {
          throw new SigmaRefusal(
              Kind.TOO_LARGE, line, "expand makes too many texts, or too long ones");
        }
      }
    }
    return made;
  }

  private List<String> entries(String list, int line) {
    List<String> entries = site.lists().getOrDefault(list, List.of());
    if (entries.isEmpty()) {
      throw new SigmaRefusal(
          Kind.MISSING_LIST,
          line,
          "the site has no list '" + list + "' for the placeholder %" + list + "%");
    }
    return entries;
  }
}
