package dev.breadcrumbs.cloudtrail.query.internal.command.starred;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import java.util.ArrayList;
import java.util.List;

/** Renames all names that fit a pattern with stars: what a star stood for, it stands for again. */
public record NamePattern(List<String> old, List<String> wanted) {
  public static NamePattern of(String old, String wanted) {
    NamePattern pattern =
        new NamePattern(List.of(old.split("\\*", -1)), List.of(wanted.split("\\*", -1)));
    if (pattern.old.size() != pattern.wanted.size()) {
      throw new SearchException("as many stars must stand in '" + wanted + "' as in '" + old + "'");
    }
    return pattern;
  }

  public String renamed(String name) {
    List<String> stars = stars(name);
    StringBuilder renamed = new StringBuilder(wanted.get(0));
    for (int at = 0; at < stars.size(); at++) {
      renamed.append(stars.get(at)).append(wanted.get(at + 1));
    }
    return renamed.toString();
  }

  /** What each star stands for in a name that fits: the shortest, and the last one the rest. */
  private List<String> stars(String name) {
    List<String> stars = new ArrayList<>();
    int from = old.get(0).length();
    for (int at = 1; at < old.size(); at++) {
      boolean last = at == old.size() - 1;
      String next = old.get(at);
      int end = last ? name.length() - next.length() : name.indexOf(next, from);
      stars.add(name.substring(from, end));
      from = end + next.length();
    }
    return stars;
  }
}
