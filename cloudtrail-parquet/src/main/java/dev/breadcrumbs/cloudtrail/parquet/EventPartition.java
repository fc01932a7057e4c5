package dev.breadcrumbs.cloudtrail.parquet;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The folder of an event: its account, region and day, as engines read partitions of names. */
record EventPartition(String account, String region, String day) {
  private static final String UNKNOWN = "unknown";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
  private static final int DATE = 10;

  static EventPartition of(CloudTrailEvent event) {
    Instant time = event.eventTime();
    return new EventPartition(
        named(event.recipientAccountId()),
        named(event.awsRegion()),
        named(time == null ? null : time.toString().substring(0, DATE)));
  }

  private static String named(@Nullable String text) {
    return text != null && NAME.matcher(text).matches() ? text : UNKNOWN;
  }

  String folder() {
    return "account=" + account + "/region=" + region + "/day=" + day;
  }
}
