package dev.breadcrumbs.cloudtrail.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Resolves names that people type to fields. */
final class FieldNames {
  private static final List<String> KNOWN_PATHS = KnownPaths.ALL;

  private static final Map<String, String> PATHS_WITHOUT_CASE = new HashMap<>();

  static {
    KNOWN_PATHS.forEach(path -> PATHS_WITHOUT_CASE.put(path.toLowerCase(Locale.ROOT), path));
  }

  private FieldNames() {}

  static Field resolve(Vocabulary vocabulary, String name) {
    Field alias = vocabulary == Vocabulary.SPLUNK ? SplunkAliases.BY_NAME.get(name) : null;
    if (alias != null) {
      return alias;
    }
    Field exact = Field.at(name);
    if (KNOWN_PATHS.contains(exact.name()) || startsFreeForm(exact)) {
      return exact;
    }
    Field other = withoutCase(vocabulary, name);
    if (other != null) {
      return other;
    }
    throw new SearchException("no field '" + name + "'" + suggestion(vocabulary, name));
  }

  /** Below these fields anything may be; below the others all paths are known. */
  private static boolean startsFreeForm(Field field) {
    FieldPath path = field.expression().paths().get(0);
    return path.names().size() > 1 && KnownPaths.isKnownTopLevel(path.first());
  }

  private static @Nullable Field withoutCase(Vocabulary vocabulary, String name) {
    if (vocabulary == Vocabulary.SPLUNK) {
      for (Map.Entry<String, Field> alias : SplunkAliases.BY_NAME.entrySet()) {
        if (alias.getKey().equalsIgnoreCase(name)) {
          return alias.getValue();
        }
      }
    }
    String path = PATHS_WITHOUT_CASE.get(name.toLowerCase(Locale.ROOT));
    return path == null ? null : Field.at(path);
  }

  private static String suggestion(Vocabulary vocabulary, String name) {
    List<String> candidates = new ArrayList<>(KNOWN_PATHS);
    if (vocabulary == Vocabulary.SPLUNK) {
      candidates.addAll(SplunkAliases.BY_NAME.keySet());
    }
    return Suggestions.nearest(name, candidates);
  }
}
