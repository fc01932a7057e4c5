package dev.breadcrumbs.cloudtrail.model.integrity;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the name of a digest tells: account, regions and trail, and when it ends (AWS CloudTrail
 * User Guide, "CloudTrail digest file structure").
 *
 * @param chain what all digests of a chain have in common
 * @param endTime the time in the name; null if it has none
 * @param isBackfill whether it lists log files that were delivered afterwards
 */
record DigestName(String chain, @Nullable Instant endTime, boolean isBackfill) {
  private static final Pattern NAME =
      Pattern.compile("(.+_CloudTrail-Digest_.+)_(\\d{8}T\\d{6})Z(_backfill)?\\.json\\.gz");
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  static DigestName of(String key) {
    Matcher matcher = NAME.matcher(Keys.fileName(key));
    if (!matcher.matches()) {
      return new DigestName(Keys.fileName(key), null, false);
    }
    boolean backfill = matcher.group(3) != null;
    return new DigestName(
        matcher.group(1) + (backfill ? " (backfill)" : ""),
        Keys.time(matcher.group(2), SECOND),
        backfill);
  }
}
