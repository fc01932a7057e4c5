package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves names that people type to fields. */
final class FieldNames {
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
  static boolean isPlainPath(String path) {
    return !SplunkAliases.BY_NAME.containsKey(path)
        && !path.startsWith(RAW)
        && (KnownPaths.ALL.contains(path)
            || KnownPaths.FREE_FORM.stream().anyMatch(free -> path.startsWith(free + ".")));
  }

  static Field resolve(Vocabulary vocabulary, String name) {
    Field exact = exact(vocabulary, name);
    Field found = exact == null ? withoutCase(vocabulary, Field.at(name).name()) : exact;
    if (found != null) {
      return found;
    }
    throw new SearchException("no field '" + name + "'" + suggestion(vocabulary, name, List.of()));
  }

  static @Nullable Field exact(Vocabulary vocabulary, String name) {
    Field alias = vocabulary == Vocabulary.SPLUNK ? SplunkAliases.BY_NAME.get(name) : null;
    if (alias != null) {
      return alias;
    }
    Field exact = Field.at(name);
    boolean known =
        KnownPaths.ALL.contains(exact.name())
            || KnownPaths.FREE_FORM.stream().anyMatch(free -> exact.name().startsWith(free + "."));
    return known ? exact : null;
  }

  static @Nullable Field withoutCase(Vocabulary vocabulary, String name) {
    if (vocabulary == Vocabulary.SPLUNK) {
      for (Map.Entry<String, Field> alias : SplunkAliases.BY_NAME.entrySet()) {
        if (alias.getKey().equalsIgnoreCase(name)) {
          return alias.getValue();
        }
      }
    }
    String path = PATHS_WITHOUT_CASE.get(name.toLowerCase(Locale.ROOT));
    if (path == null) {
      path = belowFreeForm(name);
    }
    return path == null ? null : Field.at(path);
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

  static String suggestion(Vocabulary vocabulary, String name, List<String> made) {
    List<String> candidates = new ArrayList<>(KnownPaths.ALL);
    candidates.addAll(made);
    if (vocabulary == Vocabulary.SPLUNK) {
      candidates.addAll(SplunkAliases.BY_NAME.keySet());
    }
    return Suggestions.nearest(name, candidates);
  }
}
