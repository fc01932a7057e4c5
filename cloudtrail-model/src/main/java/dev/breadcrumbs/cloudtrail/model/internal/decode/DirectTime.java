package dev.breadcrumbs.cloudtrail.model.internal.decode;

import dev.breadcrumbs.cloudtrail.model.internal.time.EventTimes;
import dev.breadcrumbs.cloudtrail.model.scan.ObjectBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads times of the usual form, {@code 2018-07-26T21:08:28Z}, straight from the bytes. */
final class DirectTime implements DirectPart {
  private static final int LENGTH = 20;
  private static final int DATE_LENGTH = 10;
  private static final int SECONDS_PER_DAY = 86_400;

  private final byte[] date = new byte[DATE_LENGTH];
  private long midnight;

  @Override
  public @Nullable Instant read(ObjectBytes in) {
    int from = in.at() + 1;
    if (in.skipString() && in.at() - 1 - from == LENGTH) {
      Instant time = parse(in.bytes(), from);
      if (time != null) {
        return time;
      }
    }
    in.refuse();
    return null;
  }

  private @Nullable Instant parse(byte[] bytes, int from) {
    if (isOfLastDate(bytes, from)) {
      int second = EventTimes.secondOfDay(bytes, from);
      return second < 0 ? null : Instant.ofEpochSecond(midnight + second);
    }
    String text = new String(bytes, from, LENGTH, StandardCharsets.ISO_8859_1);
    Instant time = EventTimes.parse(text);
    if (time == null || !time.toString().equals(text)) {
      return null;
    }
    System.arraycopy(bytes, from, date, 0, DATE_LENGTH);
    midnight = Math.floorDiv(time.getEpochSecond(), SECONDS_PER_DAY) * SECONDS_PER_DAY;
    return time;
  }

  private boolean isOfLastDate(byte[] bytes, int from) {
    for (int at = DATE_LENGTH - 1; at >= 0; at--) {
      if (date[at] != bytes[from + at]) {
        return false;
      }
    }
    return true;
  }
}
