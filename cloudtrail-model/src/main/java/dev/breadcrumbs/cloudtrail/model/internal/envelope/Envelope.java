package dev.breadcrumbs.cloudtrail.model.internal.envelope;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * Tells by its content what a top-level JSON object is: an envelope with an array of records, such
 * as a log file's {@code Records}, or a record itself.
 */
public final class Envelope {
  /** The object ends without an array of records: it is one record. */
  public static final int SINGLE = -4;

  /** The array that makes any object an envelope. */
  private static final String RECORDS = "Records";

  private static final byte[] CONTROL_MESSAGE =
      "\"CONTROL_MESSAGE\"".getBytes(StandardCharsets.US_ASCII);

  /** Objects that hold an envelope in others' answers: of Elasticsearch, Kibana and Loki. */
  private static final Set<String> OUTER = Set.of("hits", "rawResponse", "response", "data");

  /** Arrays of records within these, or whose records are arrays themselves. */
  private static final Set<String> INNER = Set.of("hits", "result", "streams", "results");

  private static final int LONGEST_KEY = 48;
  private static final int DEEPEST = 4;

  private final StructureScanner scanner;
  private int depth;

  /** Looks for the ends of values by a scanner, within its limits. */
  public Envelope(StructureScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * Looks for the array of records in the object at {@code from}.
   *
   * @return the index just behind the array's opening bracket, {@link #SINGLE}, or one of the
   *     scanner's negative answers
   */
  public int findRecords(byte[] bytes, int from, int limit) {
    depth = 1;
    return findRecordsBelow(bytes, from, limit);
  }

  /**
   * Looks for one more array of {@code Records} in the rest of an object that had one.
   *
   * @return the index just behind the array's opening bracket, or that of another value of this
   *     name; {@link #SINGLE} if there is none; or one of the scanner's negative answers
   */
  public int findMoreRecords(byte[] bytes, int from, int limit) {
    int at = skipFiller(bytes, from, limit);
    while (at < limit && bytes[at] == '"') {
      int keyEnd = scanner.skipString(bytes, at + 1, limit);
      int value = keyEnd < 0 ? keyEnd : skipFiller(bytes, keyEnd, limit);
      if (value < 0) {
        return value;
      }
      if (value == limit) {
        return StructureScanner.NEED_MORE;
      }
      if (key(bytes, at + 1, keyEnd - 1).equals(RECORDS)) {
        return bytes[value] == '[' ? value + 1 : value;
      }
      int end = skipValue(bytes, value, limit);
      if (end < 0) {
        return end;
      }
      at = skipFiller(bytes, end, limit);
    }
    return at == limit ? StructureScanner.NEED_MORE : SINGLE;
  }

  /** How many objects are open around the array that was found last. */
  public int depth() {
    return depth;
  }

  private int findRecordsBelow(byte[] bytes, int from, int limit) {
    int at = from + 1;
    boolean event = false;
    while (true) {
      at = skipFiller(bytes, at, limit);
      if (at == limit) {
        return StructureScanner.NEED_MORE;
      }
      if (bytes[at] != '"') {
        // The end of the object, or no JSON: either way no envelope, and the framer finds out.
        return SINGLE;
      }
      int keyEnd = scanner.skipString(bytes, at + 1, limit);
      if (keyEnd < 0) {
        return keyEnd;
      }
      int value = skipFiller(bytes, keyEnd, limit);
      if (value == limit) {
        return StructureScanner.NEED_MORE;
      }
      String key = key(bytes, at + 1, keyEnd - 1);
      if (bytes[value] == '[' && (holdsRecords(key, event) || isInner(key, bytes, value, limit))) {
        return value + 1;
      }
      if (bytes[value] == '{' && !event && depth < DEEPEST && OUTER.contains(key)) {
        int array = findRecordsWithin(bytes, value, limit);
        if (array != SINGLE) {
          return array;
        }
      }
      event |= EventKeys.ofEvents().contains(key);
      at = skipValue(bytes, value, limit);
      if (at < 0) {
        return at;
      }
      if (key.equals("messageType")
          && Arrays.equals(bytes, value, at, CONTROL_MESSAGE, 0, CONTROL_MESSAGE.length)) {
        return SINGLE;
      }
    }
  }

  private int findRecordsWithin(byte[] bytes, int from, int limit) {
    depth++;
    int array = findRecordsBelow(bytes, from, limit);
    if (array == SINGLE) {
      depth--;
    }
    return array;
  }

  /** A field of an event may have the name that another envelope's array has. */
  private static boolean holdsRecords(String key, boolean event) {
    return key.equals(RECORDS) || (!event && EventKeys.ofEnvelopes().contains(key));
  }

  /** Many a thing is named so: what it holds must look like records, too. */
  private boolean isInner(String key, byte[] bytes, int array, int limit) {
    if (!INNER.contains(key)) {
      return false;
    }
    int first = skipFiller(bytes, array + 1, limit);
    boolean ofRecords =
        first < limit && (bytes[first] == '[' || (depth > 1 && bytes[first] == '{'));
    return ofRecords || (key.equals("streams") && first < limit && bytes[first] == '{');
  }

  /** A key as text; an empty one if it is too long to be one that is known. */
  static String key(byte[] bytes, int from, int to) {
    if (to - from > LONGEST_KEY) {
      return "";
    }
    String written = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    EscapedText text = written.indexOf('\\') < 0 ? null : EscapedText.of(bytes, from, to);
    return text == null
        ? written
        : new String(text.bytes(), 0, text.length(), StandardCharsets.UTF_8);
  }

  /** Skips the text whose opening quote is at {@code from}. */
  int skipText(byte[] bytes, int from, int limit) {
    return scanner.skipString(bytes, from + 1, limit);
  }

  public int skipValue(byte[] bytes, int from, int limit) {
    byte first = bytes[from];
    if (first == '{' || first == '[') {
      return scanner.skip(bytes, from, limit);
    }
    if (first == '"') {
      return scanner.skipString(bytes, from + 1, limit);
    }
    int at = from;
    while (at < limit && bytes[at] != ',' && bytes[at] != '}') {
      at++;
    }
    return at;
  }

  /**
   * Skips an element of an array that is no object, up to the comma or bracket behind it.
   *
   * @return the index behind the element, or one of the scanner's negative answers
   */
  public int skipElement(byte[] bytes, int from, int limit) {
    byte first = bytes[from];
    int at = first == '[' || first == '"' ? skipValue(bytes, from, limit) : from;
    while (at >= 0 && at < limit && (isBlank(bytes[at]) || isOfLiteral(bytes[at]))) {
      at++;
    }
    if (at < 0) {
      return at;
    }
    if (at == limit) {
      return StructureScanner.NEED_MORE;
    }
    return bytes[at] == ',' || bytes[at] == ']' ? at : StructureScanner.BROKEN;
  }

  /** Whether a byte can be part of a number, true, false or null. */
  private static boolean isOfLiteral(byte value) {
    return (value >= 'a' && value <= 'z')
        || (value >= '0' && value <= '9')
        || value == '-'
        || value == '+'
        || value == '.'
        || value == 'E';
  }

  /**
   * Skips blanks, commas and colons; whether they stand where they should is the decoder's care.
   */
  public static int skipFiller(byte[] bytes, int from, int limit) {
    int at = from;
    while (at < limit && (isBlank(bytes[at]) || bytes[at] == ',' || bytes[at] == ':')) {
      at++;
    }
    return at;
  }

  public static boolean isBlank(byte value) {
    return value == ' ' || value == '\n' || value == '\r' || value == '\t';
  }
}
