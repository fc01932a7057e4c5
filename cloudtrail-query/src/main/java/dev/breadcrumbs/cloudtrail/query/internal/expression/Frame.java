package dev.breadcrumbs.cloudtrail.query.internal.expression;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.scan.WordFilter;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The row that a running search is at: an event, if there still is one, and what the steps have put
 * into places. One instance serves one thread.
 */
public final class Frame implements PathValues {
  private static final PathValues NO_EVENT = path -> null;

  private PathValues event = NO_EVENT;
  private @Nullable Object[] row;

  public Frame(int width) {
    row = new @Nullable Object[width];
  }

  public void moveTo(PathValues next) {
    event = next;
  }

  public void moveToRow(@Nullable Object[] next) {
    row = next;
  }

  PathValues event() {
    return event;
  }

  public @Nullable Object[] row() {
    return row;
  }

  @Override
  public @Nullable Object placed(int slot) {
    return row[slot];
  }

  public void put(int slot, @Nullable Object value) {
    row[slot] = value;
  }

  @Override
  public @Nullable Object at(int slot, FieldPath path) {
    return event.at(slot, path);
  }

  @Override
  public @Nullable Object get(FieldPath path) {
    return event.get(path);
  }

  @Override
  public @Nullable String source() {
    return event.source();
  }

  @Override
  public boolean mayHold(WordFilter words) {
    return event.mayHold(words);
  }

  @Override
  public boolean anyValue(WordFilter words, Predicate<Object> test) {
    return event.anyValue(words, test);
  }

  @Override
  public CloudTrailEvent typed() {
    return event.typed();
  }
}
