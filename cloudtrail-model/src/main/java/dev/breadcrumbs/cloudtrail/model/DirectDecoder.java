package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.RecordScanner;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import org.jspecify.annotations.Nullable;

/**
 * Makes typed events of records while they are framed, straight from the bytes. A record that is
 * broken, or has a value of another form than the documented one, it leaves to {@link
 * EventDecoder}, which makes the same events of the others, too. Not thread-safe.
 */
final class DirectDecoder implements RecordScanner {
  /** How many bytes beyond the end of a record an array must have. */
  static final int PADDING = 64;

  private final DirectRecord records = new DirectRecord(EventDecoder.CODEC, true);
  private final ObjectBytes place = new ObjectBytes();
  private @Nullable CloudTrailEvent event;

  @Override
  public int scan(byte[] bytes, int from, int limit) {
    place.moveTo(bytes, from, limit);
    event = (CloudTrailEvent) records.read(place);
    return place.at();
  }

  /** Gives the event that was made last; null if its record was refused. */
  @Nullable CloudTrailEvent take() {
    CloudTrailEvent made = event;
    event = null;
    return made;
  }
}
