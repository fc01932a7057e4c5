package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.internal.decode.RecordDecoder;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.model.store.EventStore;
import dev.breadcrumbs.cloudtrail.model.store.RecordCursor;
import java.util.NoSuchElementException;

/** Decodes loaded events one by one. */
final class LoadedReader implements CloudTrailReader {
  private final ReadReport loading;
  private final RecordCursor records;
  private final int size;
  private final RecordDecoder<CloudTrailEvent> decoder = new RecordDecoder<>(CloudTrailEvent.class);
  private int next;
  private boolean closed;

  LoadedReader(EventStore store, ReadReport loading) {
    this.loading = loading;
    this.records = store.records();
    this.size = store.size();
  }

  @Override
  public boolean hasNext() {
    return !closed && next < size;
  }

  @Override
  public CloudTrailEvent next() {
    if (!hasNext()) {
      throw new NoSuchElementException("no further event");
    }
    records.moveTo(next);
    next++;
    return decoder.decode(records.bytes(), records.start(), records.end());
  }

  @Override
  public ReadReport report() {
    return loading.withRecords(next, loading.duplicates());
  }

  @Override
  public void close() {
    closed = true;
  }
}
