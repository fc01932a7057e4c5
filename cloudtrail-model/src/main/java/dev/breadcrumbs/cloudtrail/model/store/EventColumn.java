package dev.breadcrumbs.cloudtrail.model.store;

import org.jspecify.annotations.Nullable;

/** One field of all events. Immutable and thread-safe. */
public sealed interface EventColumn permits DictionaryColumn, TimeColumn, IdColumn {
  /** The mark of a cell whose value must be read from the record. */
  Object IN_RECORD = new Object();

  /**
   * Returns whether a value is the mark {@link #IN_RECORD}.
   *
   * @param value what a column gave
   * @return true if it must be read from the record
   */
  @SuppressWarnings("ReferenceEquality") // The mark is one object.
  static boolean isInRecord(@Nullable Object value) {
    return value == IN_RECORD;
  }

  /**
   * Returns the value of an event.
   *
   * @param event the event's number
   * @return a text or Boolean; null if it is missing; {@link #IN_RECORD} if the column cannot tell
   */
  @Nullable Object value(int event);

  /**
   * Returns the heap that the column takes.
   *
   * @return the size in bytes
   */
  long bytes();
}
