package dev.breadcrumbs.cloudtrail.rules.evidence;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a log file tells (AWS CloudTrail User Guide, "CloudTrail log file name format").
 */
record LogFileName(String accountId, String region, Instant delivered) {
  private static final Pattern LOG =
      Pattern.compile("(\\d{12})_CloudTrail[^_/]*_([^_/]+)_(\\d{8}T\\d{4})Z_[^/]*$");

  /** "CloudTrail digest file structure" of the same guide; a trail's name may have underscores. */
  private static final Pattern DIGEST =
      Pattern.compile("\\d{12}_CloudTrail-Digest_[^_/]+_([^/]+)_[^_/]+_\\d{8}T\\d{6}Z[^/]*$");

  private static final Pattern FOLDER =
      Pattern.compile("^((?:.*/)?AWSLogs(?:/o-[a-z0-9]{10,32})?)/\\d{12}/");

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);

  static Optional<LogFileName> of(String name) {
    Matcher matcher = LOG.matcher(withSlashes(name));
    if (!matcher.find()) {
      return Optional.empty();
    }
    try {
      Instant delivered = LocalDateTime.parse(matcher.group(3), MINUTE).toInstant(ZoneOffset.UTC);
      return Optional.of(new LogFileName(matcher.group(1), matcher.group(2), delivered));
    } catch (DateTimeException e) {
      // Somebody else's name that looks like one.
      return Optional.empty();
    }
  }

  /** The trail whose digest the file is. */
  static Optional<String> trailOf(String name) {
    return group(DIGEST, name);
  }

  /** The folder that a trail delivered the file to. */
  static Optional<String> folderOf(String name) {
    return group(FOLDER, name);
  }

  private static Optional<String> group(Pattern pattern, String name) {
    Matcher matcher = pattern.matcher(withSlashes(name));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  private static String withSlashes(String name) {
    return name.replace('\\', '/');
  }
}
