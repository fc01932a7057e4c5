package dev.breadcrumbs.cloudtrail.model.store;

import org.jspecify.annotations.Nullable;

/** A column of texts and booleans, each a {@link Cell} code into a dictionary. */
public final class DictionaryColumn implements EventColumn {
  private final Codes codes;
  private final Dictionary dictionary;

  DictionaryColumn(Codes codes, Dictionary dictionary) {
    this.codes = codes;
    this.dictionary = dictionary;
  }

  /**
   * Returns how many codes there are.
   *
   * @return one more than the largest code that a cell can have
   */
  public int codeCount() {
    return Cell.FIRST_TEXT + dictionary.size();
  }

  /**
   * Returns the code of an event.
   *
   * @param event the event's number
   * @return the code
   */
  public int code(int event) {
    return codes.get(event);
  }

  /**
   * Copies the codes of some events.
   *
   * @param events numbers of events
   * @param count how many of them
   * @param target takes the codes
   */
  public void codes(int[] events, int count, int[] target) {
    codes.copy(events, count, target);
  }

  /**
   * Finds the events of a range whose codes are marked.
   *
   * @param from the first event's number
   * @param to the number behind the last event's
   * @param marks for each code a byte, whose lowest bit is the mark
   * @param target takes the numbers of the events; as long as the range
   * @return how many there are
   */
  public int select(int from, int to, byte[] marks, int[] target) {
    return codes.select(from, to, marks, target);
  }

  /**
   * Counts how often each code comes in a range.
   *
   * @param from the first event's number
   * @param to the number behind the last event's
   * @param counts takes the counts, on top of what it has
   */
  public void count(int from, int to, int[] counts) {
    codes.count(from, to, counts);
  }

  /**
   * Returns what a code stands for.
   *
   * @param code the code
   * @return a text or Boolean; null if it is missing; {@link #IN_RECORD} if the column cannot tell
   */
  public @Nullable Object valueOf(int code) {
    return switch (code) {
      case Cell.MISSING -> null;
      case Cell.IN_RECORD -> IN_RECORD;
      case Cell.FALSE -> false;
      case Cell.TRUE -> true;
      default -> dictionary.text(code - Cell.FIRST_TEXT);
    };
  }

  /**
   * Finds the code of a text.
   *
   * @param text the text
   * @return the code; -1 if no event has it
   */
  public int find(String text) {
    int number = dictionary.find(text);
    return number < 0 ? -1 : Cell.FIRST_TEXT + number;
  }

  @Override
  public @Nullable Object value(int event) {
    return valueOf(codes.get(event));
  }

  @Override
  public long bytes() {
    return codes.bytes() + dictionary.bytes();
  }
}
