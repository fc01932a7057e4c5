package dev.breadcrumbs.cloudtrail.query.stats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the combinations of texts that events have in several fields. Texts of each field become
 * small numbers, and combinations are found by pairs of numbers, so that an event of a known
 * combination costs no memory. Not thread-safe.
 */
public final class GroupTable {
  /** By the first field, then the second, and so on, as text. */
  public static final Comparator<List<String>> ORDER =
      (left, right) -> {
        for (int at = 0; at < left.size(); at++) {
          int order = left.get(at).compareTo(right.get(at));
          if (order != 0) {
            return order;
          }
        }
        return 0;
      };

  private final List<Level> levels = new ArrayList<>();

  public GroupTable(int fields) {
    for (int at = 0; at < fields; at++) {
      levels.add(new Level());
    }
  }

  /** The number of the combination that extends another by the text of one more field. */
  public int extend(int level, int prefix, String text) {
    return levels.get(level).idOf(prefix, text);
  }

  /** How many combinations of all fields there are. */
  public int size() {
    return levels.isEmpty() ? 1 : levels.get(levels.size() - 1).size();
  }

  /** The texts of a combination of all fields. */
  public List<String> textsOf(int id) {
    String[] texts = new String[levels.size()];
    int current = id;
    for (int level = levels.size() - 1; level >= 0; level--) {
      texts[level] = levels.get(level).textOf(current);
      current = levels.get(level).prefixOf(current);
    }
    return List.of(texts);
  }

  private static final class Level {
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final PairTable pairs = new PairTable();

    int idOf(int prefix, String text) {
      Integer known = codes.get(text);
      if (known == null) {
        known = texts.size();
        codes.put(text, known);
        texts.add(text);
      }
      return pairs.idOf(prefix, known);
    }

    int size() {
      return pairs.size();
    }

    String textOf(int id) {
      return texts.get(pairs.second(id));
    }

    int prefixOf(int id) {
      return pairs.first(id);
    }
  }
}
