package dev.breadcrumbs.cloudtrail.query.internal.stats;

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

  /** A text with its places in a map and a list. */
  private static final int OF_TEXT = 120;

  private final List<Level> levels = new ArrayList<>();

  public GroupTable(int fields) {
    for (int at = 0; at < fields; at++) {
      levels.add(new Level(at == 0));
    }
  }

  /** The number of the combination that extends another by the text of one more field. */
  public int extend(int level, int prefix, String text) {
    Level extended = levels.get(level);
    return extended.idOf(prefix, extended.codeOf(text));
  }

  /** The number of a text among those of one field. */
  public int codeOf(int level, String text) {
    return levels.get(level).codeOf(text);
  }

  /** The number of the combination that extends another by a text of a known number. */
  public int extend(int level, int prefix, int code) {
    return levels.get(level).idOf(prefix, code);
  }

  /** The numbers here of all combinations of another table of the same fields. */
  public int[] numbersOf(GroupTable other) {
    int[] numbers = new int[1];
    for (int level = 0; level < levels.size(); level++) {
      numbers = levels.get(level).numbersOf(other.levels.get(level), numbers);
    }
    return numbers;
  }

  /** By how many bytes, as an estimate, the table has grown since this was last asked. */
  public long takeGrown() {
    long grown = 0;
    for (Level level : levels) {
      grown += level.grown;
      level.grown = 0;
    }
    return grown;
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
    private final boolean first;
    private final Map<String, Integer> codes = new HashMap<>();
    private final List<String> texts = new ArrayList<>();
    private final PairTable pairs = new PairTable();
    private long grown;

    Level(boolean first) {
      this.first = first;
    }

    int codeOf(String text) {
      Integer known = codes.get(text);
      if (known == null) {
        known = texts.size();
        codes.put(text, known);
        texts.add(text);
        grown += OF_TEXT + text.length();
      }
      return known;
    }

    /** The numbers here of another's combinations, where those of their prefixes are known. */
    int[] numbersOf(Level other, int[] prefixes) {
      int[] known = other.texts.stream().mapToInt(this::codeOf).toArray();
      int[] numbers = new int[other.size()];
      for (int id = 0; id < numbers.length; id++) {
        numbers[id] =
            first ? known[id] : idOf(prefixes[other.prefixOf(id)], known[other.codeAt(id)]);
      }
      return numbers;
    }

    private int codeAt(int id) {
      return first ? id : pairs.second(id);
    }

    /** At the first level nothing is extended: a combination is a text. */
    int idOf(int prefix, int code) {
      return first ? code : pairs.idOf(prefix, code);
    }

    int size() {
      return first ? texts.size() : pairs.size();
    }

    String textOf(int id) {
      return texts.get(codeAt(id));
    }

    int prefixOf(int id) {
      return first ? 0 : pairs.first(id);
    }
  }
}
