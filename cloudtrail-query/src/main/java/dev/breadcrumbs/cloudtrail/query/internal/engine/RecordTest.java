package dev.breadcrumbs.cloudtrail.query.internal.engine;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Expression;
import dev.breadcrumbs.cloudtrail.query.internal.expression.PathValues;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tests conditions on records that come one by one as bytes. Of most records only the fields are
 * read that the conditions need. Not thread-safe.
 */
public final class RecordTest {
  /** What a scan may look at behind a record. */
  private static final int PADDING = 64;

  /** Larger records are left to the careful reader, so that the room does not grow with them. */
  private static final int LARGEST = 1 << 18;

  private final ScannedEvent scanned;
  private final ConditionMatches matches;
  private final Expression eventTime;
  private byte[] room = new byte[0];
  private @Nullable PathValues current;

  RecordTest(ConditionPlan plan) {
    scanned = new ScannedEvent(plan.paths());
    scanned.beginFile("records");
    matches = new ConditionMatches(plan, new NewestTime(Instant.MAX));
    eventTime = Objects.requireNonNull(plan.eventTime(), "the plan asks for no time");
  }

  /**
   * Reads a record.
   *
   * @return when the event was; null if that is not known
   * @throws CloudTrailException if it is no single JSON object
   */
  public @Nullable Instant read(byte[] record) {
    current = null;
    PathValues event = isScanned(record) ? scanned : PathValues.of(careful(record));
    Instant time = EventTimes.of(eventTime.valueIn(event));
    current = event;
    return time;
  }

  private boolean isScanned(byte[] record) {
    if (record.length == 0 || record.length > LARGEST || record[0] != '{') {
      return false;
    }
    if (room.length < record.length + PADDING) {
      room = Arrays.copyOf(record, 2 * record.length + PADDING);
    } else {
      System.arraycopy(record, 0, room, 0, record.length);
    }
    if (scanned.projector().scan(room, 0, record.length) != record.length) {
      return false;
    }
    scanned.moveTo(room, 0, record.length);
    return true;
  }

  private static CloudTrailEvent careful(byte[] record) {
    try {
      return CloudTrailEvent.parse(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(record)).toString());
    } catch (CharacterCodingException e) {
      throw new CloudTrailException("the record is not UTF-8", e);
    }
  }

  /**
   * Tests the conditions on the last record that was read.
   *
   * @throws IllegalStateException if none was read
   */
  public void test(MatchHandler handler) {
    PathValues event = current;
    if (event == null) {
      throw new IllegalStateException("no record was read");
    }
    matches.test(event);
    matches.handTo(handler);
  }
}
