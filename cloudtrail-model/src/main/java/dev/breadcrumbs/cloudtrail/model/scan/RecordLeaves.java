package dev.breadcrumbs.cloudtrail.model.scan;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The single values of a record, however deep, in the order in which a JSON tree has them: of a key
 * that stands twice in an object, at the place of the first the value of the last. No tree is made,
 * and a value is decoded when it is asked for. Stands on one record after the other, and in it on
 * one value after the other. Not thread-safe.
 */
public final class RecordLeaves {
  private static final int REMEMBERED = 1 << 12;
  private static final int SURELY_LONG = 18;
  private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

  private final RecordTape tape = new RecordTape();
  private final RecentTexts texts = new RecentTexts(REMEMBERED);
  private int current;

  /** Makes a place in nothing. */
  public RecordLeaves() {}

  /** Takes the values of a record one by one. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes a value.
     *
     * @param leaf stands on the value; changes when this returns
     * @return whether to go on
     */
    boolean take(RecordLeaves leaf);
  }

  /**
   * Stands on a record, before its first value.
   *
   * @param bytes the bytes, which a {@link dev.breadcrumbs.cloudtrail.model.reading.RecordScanner}
   *     took; 64 more must follow
   * @param from index of the record's opening brace
   * @param to index behind its closing brace
   */
  public void moveTo(byte[] bytes, int from, int to) {
    tape.read(bytes, from, to);
    current = 0;
  }

  /**
   * Visits all single values; nulls are none.
   *
   * @param visitor takes them
   * @return false if the visitor wanted no more
   */
  public boolean visit(Visitor visitor) {
    return tape.isAmbiguous() ? visitCarefully(0, visitor) : visitInOrder(0, visitor);
  }

  /**
   * Visits the single values at a path or below it. An array on the way is looked through, each of
   * its elements.
   *
   * @param path names of members; of none, all values are visited
   * @param visitor takes the values
   * @return false if the visitor wanted no more
   */
  public boolean visit(List<String> path, Visitor visitor) {
    return visitBelow(0, path, visitor);
  }

  private boolean visitBelow(int node, List<String> path, Visitor visitor) {
    if (path.isEmpty()) {
      return tape.isAmbiguous() ? visitCarefully(node, visitor) : visitInOrder(node, visitor);
    }
    if (tape.isArray(node)) {
      for (int each = node + 1; each < tape.next(node); each = tape.next(each)) {
        if (!visitBelow(each, path, visitor)) {
          return false;
        }
      }
      return true;
    }
    int member = tape.isObject(node) ? lastOf(node, path.get(0)) : RecordTape.NONE;
    return member == RecordTape.NONE || visitBelow(member, path.subList(1, path.size()), visitor);
  }

  /** The last member of a name: it is the one that counts. */
  private int lastOf(int object, String name) {
    int last = RecordTape.NONE;
    for (int each = object + 1; each < tape.next(object); each = tape.next(each)) {
      if (name(each).equals(name)) {
        last = each;
      }
    }
    return last;
  }

  private boolean visitInOrder(int node, Visitor visitor) {
    for (int each = node; each < tape.next(node); each++) {
      if (!visitLeaf(each, visitor)) {
        return false;
      }
    }
    return true;
  }

  private boolean visitCarefully(int node, Visitor visitor) {
    Iterable<Integer> within = tape.isObject(node) ? members(node) : elements(node);
    for (int each : within) {
      if (!visitCarefully(each, visitor)) {
        return false;
      }
    }
    return visitLeaf(node, visitor);
  }

  private Iterable<Integer> members(int object) {
    Map<String, Integer> byName = new LinkedHashMap<>();
    for (int each : elements(object)) {
      byName.put(name(each), each);
    }
    return byName.values();
  }

  private List<Integer> elements(int node) {
    List<Integer> elements = new ArrayList<>();
    for (int each = node + 1; each < tape.next(node); each = tape.next(each)) {
      elements.add(each);
    }
    return elements;
  }

  private boolean visitLeaf(int node, Visitor visitor) {
    byte first = tape.firstByte(node);
    if (first == '{' || first == '[' || first == 'n') {
      return true;
    }
    current = node;
    return visitor.take(this);
  }

  private String name(int node) {
    return texts.decode(tape.bytes(), tape.key(node), tape.keyEnd(node));
  }

  /**
   * Decodes the current value.
   *
   * @return a text; a Long for a whole number that is one; a BigDecimal for another number; a
   *     Boolean
   */
  public Object value() {
    byte first = tape.firstByte(current);
    if (first == '"') {
      return texts.decode(tape.bytes(), start() + 1, end() - 1);
    }
    return first == 't' || first == 'f' ? (Object) (first == 't') : number();
  }

  private Object number() {
    String text = new String(tape.bytes(), start(), end() - start(), StandardCharsets.US_ASCII);
    if (!text.chars().allMatch(each -> each == '-' || (each >= '0' && each <= '9'))) {
      BigDecimal decimal = new BigDecimal(text);
      // A number that is written as a decimal stays one.
      return decimal.scale() == 0 ? decimal.setScale(1) : decimal;
    }
    if (text.length() <= SURELY_LONG) {
      return Long.valueOf(text);
    }
    BigDecimal whole = new BigDecimal(text);
    boolean fits = whole.compareTo(LEAST) >= 0 && whole.compareTo(MOST) <= 0;
    return fits ? (Object) whole.longValueExact() : whole;
  }

  /**
   * Returns the names that lead to the current value; elements of arrays have none of their own.
   *
   * @return the names, outermost first
   */
  public List<String> path() {
    List<String> names = new ArrayList<>();
    for (int node = current; node > 0; node = tape.parent(node)) {
      if (tape.key(node) != RecordTape.NONE) {
        names.add(0, name(node));
      }
    }
    return names;
  }

  /**
   * Returns where the current value begins.
   *
   * @return index of its first byte, which is the opening quote of a text
   */
  public int start() {
    return tape.start(current);
  }

  /**
   * Returns where the current value ends.
   *
   * @return index behind its last byte
   */
  public int end() {
    return tape.end(current);
  }
}
