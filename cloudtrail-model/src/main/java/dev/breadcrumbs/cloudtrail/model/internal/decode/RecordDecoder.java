package dev.breadcrumbs.cloudtrail.model.internal.decode;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.RecordScanner;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import org.jspecify.annotations.Nullable;

/**
 * Makes events of records straight from the bytes, also while they are framed. A record that is
 * broken, or has a value of another form than the documented one, it leaves to {@link RecordCodec},
 * which makes the same events of the others, too. What it has learned of the records' form serves
 * the next record, so a worker keeps one. Not thread-safe.
 *
 * @param <T> the type of the events
 */
public final class RecordDecoder<T extends Record> implements RecordScanner {
  /** How many bytes beyond the end of a record an array must have. */
  static final int PADDING = 64;

  private final Class<T> type;
  private final RecordText<T> general;
  private final DirectRecord records;
  private final ObjectBytes place = new ObjectBytes();
  private @Nullable T event;

  /** Makes events of a type. */
  public RecordDecoder(Class<T> type) {
    RecordCodec<T> codec = RecordCodec.of(type);
    this.type = type;
    this.general = new RecordText<>(codec);
    this.records = new DirectRecord(codec, true);
  }

  @Override
  public int scan(byte[] bytes, int from, int limit) {
    place.moveTo(bytes, from, limit);
    Object read = records.read(place);
    event = read == null ? null : type.cast(read);
    return place.at();
  }

  /** The event that was made last; null if its record was refused. */
  public @Nullable T take() {
    T made = event;
    event = null;
    return made;
  }

  /**
   * Makes an event of a record that is known to be well-formed.
   *
   * @param bytes the bytes
   * @param from index of the record's opening brace
   * @param to index behind its closing brace
   * @return the event; a value of a wrong type is kept in {@code otherFields}
   * @throws CloudTrailException if it is not well-formed
   */
  public T decode(byte[] bytes, int from, int to) {
    T made = null;
    if (bytes.length - to >= PADDING) {
      scan(bytes, from, to);
      made = take();
    }
    return made == null ? general.parse(bytes, from, to) : made;
  }
}
