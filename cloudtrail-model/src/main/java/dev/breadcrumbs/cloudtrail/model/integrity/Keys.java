package dev.breadcrumbs.cloudtrail.model.integrity;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What keys of objects tell (AWS CloudTrail User Guide, "Finding your CloudTrail log files"). */
final class Keys {
  private static final String ROOT = "AWSLogs/";
  static final String METADATA = ".metadata.json";
  static final String PACKED = ".gz";
  private static final String DIGEST = "CloudTrail-Digest";
  private static final String LOG = "CloudTrail";
  private static final Pattern DELIVERED = Pattern.compile("_(\\d{8}T\\d{4})Z_");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);

  private Keys() {}

  /** The key from its last {@code AWSLogs/} on; the whole key if it has none. */
  static String tail(String key) {
    for (int at = key.lastIndexOf(ROOT); at >= 0; at = key.lastIndexOf(ROOT, at - 1)) {
      if (at == 0 || key.charAt(at - 1) == '/') {
        return key.substring(at);
      }
    }
    return key;
  }

  /** The key of the object that a copy stands for, which may have been unpacked. */
  static String packed(String tail) {
    boolean unpacked = tail.endsWith(".json") && (isDigest(tail) || delivered(tail) != null);
    return unpacked && !isMetadata(tail) ? tail + PACKED : tail;
  }

  /** Whether a file is named as one that holds the metadata of the object beside it. */
  static boolean isMetadata(String name) {
    return name.endsWith(METADATA);
  }

  static String fileName(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  /** Whether it lies in the folders of a bucket. */
  static boolean isPlaced(String tail) {
    return tail.startsWith(ROOT);
  }

  static boolean isDigest(String tail) {
    return sort(tail).equals(DIGEST) || fileName(tail).contains("_" + DIGEST + "_");
  }

  static boolean isLog(String tail) {
    return sort(tail).equals(LOG);
  }

  /** The folder below the account: {@code CloudTrail}, {@code CloudTrail-Insight} and others. */
  static String sort(String tail) {
    if (!isPlaced(tail)) {
      // Nobody knows what lies outside of a bucket's folders; logs are what is looked for.
      return LOG;
    }
    List<String> parts = List.of(tail.split("/", -1));
    int account = parts.size() > 2 && parts.get(1).startsWith("o-") ? 2 : 1;
    return parts.size() > account + 2 ? parts.get(account + 1) : "";
  }

  /** Whether it lies where CloudTrail delivers what not every trail has digests of: Insights. */
  static boolean isOfOtherSort(String tail) {
    return isPlaced(tail) && sort(tail).startsWith(LOG + "-") && delivered(tail) != null;
  }

  /** When the log file was delivered, by its name. */
  static @Nullable Instant delivered(String tail) {
    Matcher matcher = DELIVERED.matcher(fileName(tail));
    return matcher.find() ? time(matcher.group(1), MINUTE) : null;
  }

  static @Nullable Instant time(String text, DateTimeFormatter format) {
    try {
      return LocalDateTime.parse(text, format).toInstant(ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      // Digits that are no time, as a 13th month: the name tells none.
      return null;
    }
  }
}
