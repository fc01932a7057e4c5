package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.internal.decode.EventTree;
import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordDecoder;
import dev.breadcrumbs.cloudtrail.model.scan.Spelling;
import dev.breadcrumbs.cloudtrail.model.scan.WordFilter;
import dev.breadcrumbs.cloudtrail.model.store.EventColumn;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.model.store.RecordCursor;
import dev.breadcrumbs.cloudtrail.query.internal.expression.FieldPath;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One loaded event after the other, as fields and conditions see it: values that a column has are
 * read there, and all others from the record, which is inflated when first asked for. Not
 * thread-safe.
 */
final class LoadedEvent implements PathValues {
  private final List<FieldPath> paths;
  private final ColumnValues[] columns;
  private final RecordCursor records;
  private @Nullable ScannedEvent scanner;
  private @Nullable PathValues record;
  private @Nullable RecordDecoder<CloudTrailEvent> decoder;
  private @Nullable CloudTrailEvent typed;
  private int event = -1;

  LoadedEvent(EventStore store, List<FieldPath> paths) {
    this.paths = List.copyOf(paths);
    this.columns =
        paths.stream().map(path -> ColumnValues.of(store, path)).toArray(ColumnValues[]::new);
    this.records = store.records();
  }

  void moveTo(int number) {
    event = number;
    record = null;
    typed = null;
  }

  @Override
  public @Nullable Object get(FieldPath path) {
    return at(paths.indexOf(path), path);
  }

  @Override
  public @Nullable Object at(int slot, FieldPath path) {
    Object value = columns[slot].value(event);
    return EventColumn.isInRecord(value) ? recorded(slot, path) : value;
  }

  private @Nullable Object recorded(int slot, FieldPath path) {
    return record().at(slot, path);
  }

  private PathValues record() {
    PathValues values = record;
    if (values == null) {
      values = open();
      record = values;
    }
    return values;
  }

  private PathValues open() {
    ScannedEvent scanned = scanner;
    if (scanned == null) {
      scanned = new ScannedEvent(paths);
      scanner = scanned;
    }
    records.moveTo(event);
    byte[] bytes = records.bytes();
    int end = records.end();
    if (scanned.projector().scan(bytes, records.start(), end) == end) {
      scanned.moveTo(bytes, records.start(), end);
      return scanned;
    }
    return PathValues.of(EventTree.value(bytes, records.start(), end));
  }

  @Override
  public boolean mayHold(WordFilter words) {
    records.moveTo(event);
    return words.mayHold(records.bytes(), records.start(), records.end(), Spelling.ANY);
  }

  @Override
  public boolean anyValue(WordFilter words, Predicate<Object> test) {
    return record().anyValue(words, test);
  }

  @Override
  public CloudTrailEvent typed() {
    CloudTrailEvent made = typed;
    if (made == null) {
      records.moveTo(event);
      made = decoder().decode(records.bytes(), records.start(), records.end());
      typed = made;
    }
    return made;
  }

  private RecordDecoder<CloudTrailEvent> decoder() {
    RecordDecoder<CloudTrailEvent> known = decoder;
    if (known == null) {
      known = new RecordDecoder<>(CloudTrailEvent.class);
      decoder = known;
    }
    return known;
  }
}
