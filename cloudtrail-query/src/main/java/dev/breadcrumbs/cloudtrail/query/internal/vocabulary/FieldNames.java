package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves names that people type to fields. */
public final class FieldNames {
  private static final Map<String, String> PATHS_WITHOUT_CASE = new HashMap<>();

  static {
    // The first of two counts: "eventid" is the eventID of all events, not the eventId of few.
    KnownPaths.ALL.forEach(
        path -> PATHS_WITHOUT_CASE.putIfAbsent(path.toLowerCase(Locale.ROOT), path));
  }

  /** In front of a path: the event's own field, whatever else its name means. */
  static final String RAW = "raw.";

  private FieldNames() {}

  /** Whether a text that has just this path means it. */
  public static boolean isPlainPath(String path) {
    return !SplunkAliases.names().contains(path)
        && !path.startsWith(RAW)
        && (KnownPaths.ALL.contains(path)
            || KnownPaths.FREE_FORM.stream().anyMatch(free -> path.startsWith(free + ".")));
  }

  public static NamedValue resolve(NameTable vocabulary, String name) {
    NamedValue exact = exact(vocabulary, name);
    NamedValue found = exact == null ? withoutCase(vocabulary, NamedValue.at(name).name()) : exact;
    if (found != null) {
      return found;
    }
    throw new SearchException("no field '" + name + "'" + nearest(vocabulary, name, List.of()));
  }

  public static @Nullable NamedValue exact(NameTable vocabulary, String name) {
    NamedValue alias = vocabulary == NameTable.SPLUNK ? SplunkAliases.find(name) : null;
    if (alias != null) {
      return alias;
    }
    NamedValue exact = NamedValue.at(name);
    boolean known =
        KnownPaths.ALL.contains(exact.name())
            || KnownPaths.FREE_FORM.stream().anyMatch(free -> exact.name().startsWith(free + "."));
    return known ? exact : null;
  }

  public static @Nullable NamedValue withoutCase(NameTable vocabulary, String name) {
    if (vocabulary == NameTable.SPLUNK) {
      for (String alias : SplunkAliases.names()) {
        if (alias.equalsIgnoreCase(name)) {
          return SplunkAliases.find(alias);
        }
      }
    }
    String path = PATHS_WITHOUT_CASE.get(name.toLowerCase(Locale.ROOT));
    if (path == null) {
      path = belowFreeForm(name);
    }
    return path == null ? null : NamedValue.at(path);
  }

  /** Below free-form fields anything may be; below the others all paths are known. */
  private static @Nullable String belowFreeForm(String name) {
    for (String path : KnownPaths.FREE_FORM) {
      String prefix = path + ".";
      if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
        return prefix + name.substring(prefix.length());
      }
    }
    return null;
  }

  /** What a text could have meant, or could say, instead of a name that is not known. */
  public static String suggestion(NameTable vocabulary, String name, List<String> made) {
    String nearest = nearest(vocabulary, name, made);
    return nearest
        + (nearest.isEmpty() ? "; " : " ")
        + RAW
        + name
        + " is the event's own field of that name";
  }

  private static String nearest(NameTable vocabulary, String name, List<String> made) {
    List<String> candidates = new ArrayList<>(KnownPaths.ALL);
    candidates.addAll(made);
    if (vocabulary == NameTable.SPLUNK) {
      candidates.addAll(SplunkAliases.names());
    }
    return Suggestions.nearest(name, candidates);
  }
}
