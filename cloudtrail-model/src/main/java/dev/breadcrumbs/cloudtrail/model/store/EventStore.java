package dev.breadcrumbs.cloudtrail.model.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events in memory, numbered from 0 in the order of their source. Immutable and thread-safe. */
public final class EventStore {
  static final int TIME_SLOT = HotFields.PATHS.indexOf(HotFields.TIME);
  static final int ID_SLOT = HotFields.PATHS.indexOf(HotFields.ID);
  static final int FIRST_TEXT_SLOT = 2;

  private final int size;
  private final List<EventColumn> columns;
  private final RecordBlocks records;

  private EventStore(int size, List<EventColumn> columns, RecordBlocks records) {
    this.size = size;
    this.columns = List.copyOf(columns);
    this.records = records;
  }

  /**
   * Returns how many events there are.
   *
   * @return the number of events
   */
  public int size() {
    return size;
  }

  /**
   * Returns the column of a field.
   *
   * @param path the names that lead to the field
   * @return the column; null if the field is in the records only
   */
  public @Nullable EventColumn column(List<String> path) {
    int slot = HotFields.PATHS.indexOf(path);
    return slot < 0 ? null : columns.get(slot);
  }

  /**
   * Opens the records.
   *
   * @return a cursor for one thread
   */
  public RecordCursor records() {
    return new RecordCursor(records);
  }

  /**
   * Returns the heap that the columns take.
   *
   * @return the size in bytes
   */
  public long columnBytes() {
    return columns.stream().mapToLong(EventColumn::bytes).sum();
  }

  /**
   * Returns the heap that the records take.
   *
   * @return the size in bytes
   */
  public long recordBytes() {
    return records.bytes();
  }

  /** Puts the parts of a store together, in the order of the source. Not thread-safe. */
  public static final class Builder {
    private final List<StoredPart.TextCells> texts = new ArrayList<>();
    private final GrowingInts times = new GrowingInts();
    private final GrowingLongs ids = new GrowingLongs();
    private final List<RecordBlocks.Block> blocks = new ArrayList<>();
    private int size;

    /** Begins without any event. */
    public Builder() {
      for (int slot = FIRST_TEXT_SLOT; slot < HotFields.PATHS.size(); slot++) {
        texts.add(new StoredPart.TextCells());
      }
    }

    /**
     * Adds the events of the part that comes next.
     *
     * @param part the part, which is of no use afterwards
     */
    public void add(StoredPart part) {
      blocks.addAll(part.blocks());
      times.addAll(part.times());
      ids.addAll(part.ids());
      for (int at = 0; at < texts.size(); at++) {
        texts.get(at).addAll(part.texts().get(at));
      }
      size = Math.addExact(size, part.size());
    }

    /**
     * Makes the store.
     *
     * @return the store
     */
    public EventStore build() {
      List<EventColumn> columns = new ArrayList<>();
      columns.add(new TimeColumn(times.toArray()));
      columns.add(new IdColumn(ids.toArray()));
      texts.forEach(cells -> columns.add(cells.build()));
      return new EventStore(size, columns, RecordBlocks.of(blocks));
    }
  }
}
