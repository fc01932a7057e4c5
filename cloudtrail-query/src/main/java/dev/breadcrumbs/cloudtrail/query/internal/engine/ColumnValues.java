package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.store.DictionaryColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import org.jspecify.annotations.Nullable;

/**
 * The values of a path in loaded events, or that they are in the records. Remembers texts that it
 * has made, so that one which comes again is the same object. Not thread-safe.
 */
final class ColumnValues {
  private static final int MOST_REMEMBERED = 1 << 16;

  private final @Nullable EventColumn column;
  private final @Nullable DictionaryColumn dictionary;
  private @Nullable Object[] made = new @Nullable Object[0];

  private ColumnValues(@Nullable EventColumn column) {
    this.column = column;
    this.dictionary =
        column instanceof DictionaryColumn codes && codes.codeCount() <= MOST_REMEMBERED
            ? codes
            : null;
  }

  static ColumnValues of(EventStore store, FieldPath path) {
    return new ColumnValues(store.column(path.names()));
  }

  @Nullable Object value(int event) {
    if (dictionary != null) {
      int code = dictionary.code(event);
      if (made.length == 0) {
        made = new @Nullable Object[dictionary.codeCount()];
      }
      Object known = made[code];
      if (known == null) {
        known = dictionary.valueOf(code);
        made[code] = known;
      }
      return known;
    }
    return column == null ? EventColumn.IN_RECORD : column.value(event);
  }
}
