package dev.breadcrumbs.cloudtrail.model;

import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The time at which CloudTrail delivered a log file, as its name tells. */
final class TimeInName {
  /** Account, {@code CloudTrail} or the like, region, time, random text. */
  private static final Pattern NAME =
      Pattern.compile("\\d{12}_CloudTrail[^_/]*_[^_/]+_(\\d{8}T\\d{4}Z)_[^/\\\\]*$");

  private TimeInName() {}

  /** Returns the files in the order of their times; the sort keeps the order of equals. */
  static List<LogFile> sorted(List<LogFile> files) {
    return files.stream()
        .map(file -> new Timed(of(file.name()), file))
        .sorted(Comparator.comparing(Timed::time))
        .map(Timed::file)
        .toList();
  }

  private record Timed(String time, LogFile file) {}

  private static String of(String name) {
    Matcher matcher = NAME.matcher(name);
    return matcher.find() ? matcher.group(1) : "";
  }
}
