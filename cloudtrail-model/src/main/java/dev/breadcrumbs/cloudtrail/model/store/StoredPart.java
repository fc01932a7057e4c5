package dev.breadcrumbs.cloudtrail.model.store;

import dev.breadcrumbs.cloudtrail.model.scan.RecordProjector;
import dev.breadcrumbs.cloudtrail.model.scan.StringDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Gathers the events of one file, with dictionaries of their own. Not thread-safe. */
public final class StoredPart implements AutoCloseable {
  /** Longer texts stay in the record: hardly two are alike. */
  private static final int LONGEST = 4096;

  private final GrowingInts times = new GrowingInts();
  private final GrowingLongs ids = new GrowingLongs();
  private final List<TextCells> texts = new ArrayList<>();
  private final RecordBlocksBuilder records = new RecordBlocksBuilder();
  private int size;

  /** Begins without any event. */
  public StoredPart() {
    for (int slot = EventStore.FIRST_TEXT_SLOT; slot < HotFields.PATHS.size(); slot++) {
      texts.add(new TextCells());
    }
  }

  /**
   * Makes a scanner that finds what the columns hold.
   *
   * @return the scanner
   */
  public static RecordProjector projector() {
    return new RecordProjector(HotFields.PATHS);
  }

  /**
   * Adds an event.
   *
   * @param bytes the bytes that hold it
   * @param from index of its opening brace
   * @param to index behind its closing brace
   * @param scanned the scanner that has just scanned it
   */
  public void add(byte[] bytes, int from, int to, RecordProjector scanned) {
    addTime(bytes, scanned);
    addId(bytes, scanned);
    for (int at = 0; at < texts.size(); at++) {
      texts.get(at).add(bytes, scanned, EventStore.FIRST_TEXT_SLOT + at);
    }
    records.add(bytes, from, to);
    size++;
  }

  /**
   * Adds an event that a scanner left to more careful readers.
   *
   * @param bytes the bytes that hold it
   * @param from index of its opening brace
   * @param to index behind its closing brace
   */
  public void addUnscanned(byte[] bytes, int from, int to) {
    times.add(TimeColumn.OTHER);
    ids.add(IdColumn.NONE);
    ids.add(IdColumn.OTHER);
    texts.forEach(cells -> cells.codes.add(Cell.IN_RECORD));
    records.add(bytes, from, to);
    size++;
  }

  private void addTime(byte[] bytes, RecordProjector scanned) {
    int start = scanned.start(EventStore.TIME_SLOT);
    if (isMissing(bytes, start)) {
      times.add(TimeColumn.MISSING);
      return;
    }
    int end = scanned.end(EventStore.TIME_SLOT);
    times.add(
        bytes[start] == '"' ? PlainTime.seconds(bytes, start + 1, end - 1) : TimeColumn.OTHER);
  }

  private void addId(byte[] bytes, RecordProjector scanned) {
    int start = scanned.start(EventStore.ID_SLOT);
    if (isMissing(bytes, start)) {
      ids.add(IdColumn.NONE);
      ids.add(IdColumn.MISSING);
      return;
    }
    int end = scanned.end(EventStore.ID_SLOT);
    UUID id = bytes[start] == '"' ? IdColumn.parse(bytes, start + 1, end - 1) : null;
    ids.add(id == null ? IdColumn.NONE : id.getMostSignificantBits());
    ids.add(id == null ? IdColumn.OTHER : id.getLeastSignificantBits());
  }

  private static boolean isMissing(byte[] bytes, int start) {
    return start < 0 || bytes[start] == 'n';
  }

  int size() {
    return size;
  }

  GrowingInts times() {
    return times;
  }

  GrowingLongs ids() {
    return ids;
  }

  List<TextCells> texts() {
    return texts;
  }

  List<RecordBlocks.Block> blocks() {
    return records.build();
  }

  /** Compresses what is not yet, on the thread that gathers; no event comes after it. */
  public void finish() {
    records.build();
  }

  /** Frees what compressing took; the events stay. */
  @Override
  public void close() {
    records.close();
  }

  /** One column of texts. */
  static final class TextCells {
    final DictionaryBuilder dictionary = new DictionaryBuilder();
    final CodesBuilder codes = new CodesBuilder();

    void add(byte[] bytes, RecordProjector scanned, int slot) {
      codes.add(code(bytes, scanned, slot));
    }

    private int code(byte[] bytes, RecordProjector scanned, int slot) {
      int start = scanned.start(slot);
      if (start < 0) {
        return Cell.MISSING;
      }
      if (scanned.depth(slot) != HotFields.PATHS.get(slot).size()) {
        return Cell.IN_RECORD;
      }
      return switch (bytes[start]) {
        case '"' -> text(bytes, start + 1, scanned.end(slot) - 1);
        case 't' -> Cell.TRUE;
        case 'f' -> Cell.FALSE;
        case 'n' -> Cell.MISSING;
        default -> Cell.IN_RECORD;
      };
    }

    private int text(byte[] bytes, int from, int to) {
      if (to - from > LONGEST) {
        return Cell.IN_RECORD;
      }
      for (int at = from; at < to; at++) {
        if (bytes[at] == '\\') {
          return decoded(StringDecoder.decode(bytes, from, to));
        }
      }
      return code(dictionary.numberOf(bytes, from, to));
    }

    private int decoded(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      // Half a surrogate pair, which an escape can be, has no UTF-8.
      return new String(utf8, StandardCharsets.UTF_8).equals(text)
          ? code(dictionary.numberOf(utf8, 0, utf8.length))
          : Cell.IN_RECORD;
    }

    private static int code(int number) {
      return number == DictionaryBuilder.FULL ? Cell.IN_RECORD : Cell.FIRST_TEXT + number;
    }

    /** Adds the cells of a later part. */
    void addAll(TextCells later) {
      Dictionary texts = later.dictionary.build();
      int[] here = new int[Cell.FIRST_TEXT + texts.size()];
      for (int code = 0; code < here.length; code++) {
        int number = code - Cell.FIRST_TEXT;
        here[code] =
            number < 0
                ? code
                : code(
                    dictionary.numberOf(texts.content(), texts.start(number), texts.end(number)));
      }
      Codes added = later.codes.build();
      int size = later.codes.size();
      for (int event = 0; event < size; event++) {
        codes.add(here[added.get(event)]);
      }
    }

    DictionaryColumn build() {
      return new DictionaryColumn(codes.build(), dictionary.build());
    }
  }
}
