package dev.breadcrumbs.cloudtrail.benchmarks.corpus;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One log file of the corpus: of one account and region, with the events {@code first} to {@code
 * end}, as AWS lays them out.
 */
record LogFile(int number, long first, long end, long events) {
  private static final String[] ACCOUNTS = {
    "123456789012", "111111111111", "222222222222", "333333333333"
  };
  private static final String[] REGIONS = {
    "us-east-1", "eu-central-1", "us-west-2", "eu-west-1", "ap-southeast-2", "sa-east-1"
  };
  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
  private static final long SECONDS = 28L * 24 * 60 * 60;
  private static final DateTimeFormatter PATH =
      DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  String account() {
    return ACCOUNTS[number % ACCOUNTS.length];
  }

  String region() {
    return REGIONS[number / ACCOUNTS.length % REGIONS.length];
  }

  /** When an event happened: all events share four weeks evenly. */
  long second(long event) {
    return START.getEpochSecond() + event * SECONDS / events;
  }

  String sessionTime() {
    return Instant.ofEpochSecond(second(first) - 1_000).toString();
  }

  /** The object key below the bucket, without the ending that says how it is stored. */
  String key() {
    Instant time = Instant.ofEpochSecond(second(first));
    ByteText unique = new ByteText();
    Alphabet.BASE32.write(unique, 16, Users.mix(number, 4));
    return String.format(
        Locale.ROOT,
        "AWSLogs/%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%s_%s",
        account(),
        region(),
        PATH.format(time),
        account(),
        region(),
        NAME.format(time),
        unique);
  }
}
