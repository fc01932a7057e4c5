package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a YAML document holds, with the lines where it stands. All texts, numbers and booleans are
 * texts as they were written: an account id keeps its zeros.
 */
sealed interface YamlValue {
  /** The line in the file, from 1; of a value in a map, that of its key. */
  int line();

  record Text(String text, int line) implements YamlValue {}

  record Null(int line) implements YamlValue {}

  record Items(List<YamlValue> items, int line) implements YamlValue {
    public Items {
      items = List.copyOf(items);
    }
  }

  record Entries(Map<String, YamlValue> entries, int line) implements YamlValue {
    public Entries {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** The value of a key; null if it is absent or null. */
    @Nullable YamlValue get(String key) {
      YamlValue value = entries.get(key);
      return value instanceof Null ? null : value;
    }

    /** The text of a key; null if it is absent or null. */
    @Nullable String text(String key, Kind kind) {
      YamlValue value = get(key);
      return value == null ? null : textOf(value, key, kind);
    }

    /** The texts of a key whose value is one text or a list; none if it is absent or null. */
    List<String> texts(String key, Kind kind) {
      YamlValue value = get(key);
      if (value == null) {
        return List.of();
      }
      List<YamlValue> items = value instanceof Items several ? several.items() : List.of(value);
      return items.stream()
          .filter(item -> !(item instanceof Null))
          .map(item -> textOf(item, key, kind))
          .toList();
    }

    /** The line of a key, or else of the whole. */
    int lineOf(String key) {
      YamlValue value = entries.get(key);
      return value == null ? line : value.line();
    }
  }

  private static String textOf(YamlValue value, String key, Kind kind) {
    if (value instanceof Text text) {
      return text.text();
    }
    throw new SigmaRefusal(kind, value.line(), "'" + key + "' is no text");
  }
}
