package dev.breadcrumbs.cloudtrail.aws;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the keys of log files tell (AWS CloudTrail User Guide, "Finding your CloudTrail log files").
 */
final class LogKey {
  static final String ROOT = "AWSLogs/";
  static final String DIGEST = "CloudTrail-Digest";

  /** What all folders begin with into which CloudTrail delivers. */
  private static final String CLOUDTRAIL = "CloudTrail";

  /** The folder of a region, and what lies in it by days. */
  private static final Pattern PLACED =
      Pattern.compile(
          "((?:.*/)?AWSLogs/(?:o-[^/]+/)?\\d{12}/(CloudTrail[^/]*)/[^/]+/)\\d{4}/\\d\\d/\\d\\d/[^/]+");

  private static final Pattern OTHER_SERVICE =
      Pattern.compile("(?:.*/)?AWSLogs/(?:o-[^/]+/)?\\d{12}/([^/]+)/.*");
  private static final Pattern TIME = Pattern.compile("_(\\d{8}T\\d{4})(?:\\d\\d)?Z");
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);
  private static final List<String> LOG_ENDINGS = List.of(".json", ".gz", ".jsonl", ".ndjson");

  private LogKey() {}

  /** The folder of the region that a key lies in; empty if it is not where CloudTrail delivers. */
  static Optional<String> regionFolder(String key) {
    Matcher matcher = PLACED.matcher(key);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** When the file was delivered, by its name. */
  static Optional<LocalDateTime> time(String key) {
    Matcher matcher = TIME.matcher(key.substring(key.lastIndexOf('/') + 1));
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(matcher.group(1), MINUTE));
    } catch (DateTimeParseException e) {
      // Digits that are no time, as a 13th month: the name tells none.
      return Optional.empty();
    }
  }

  /** Whether a folder of an account holds events, or digests. */
  static boolean isOfCloudTrail(String folder) {
    return folder.equals(CLOUDTRAIL) || folder.startsWith(CLOUDTRAIL + "-");
  }

  /** Whether the key tells that there are no events: a digest, or logs of another service. */
  static boolean holdsNoEvents(String key) {
    Matcher matcher = OTHER_SERVICE.matcher(key);
    return matcher.matches()
        && (matcher.group(1).equals(DIGEST) || !isOfCloudTrail(matcher.group(1)));
  }

  /** Whether a file is meant to be a log, as far as its name tells. */
  static boolean isNamedAsLog(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return LOG_ENDINGS.stream().anyMatch(lower::endsWith);
  }
}
