package dev.breadcrumbs.cloudtrail.aws;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The folders of days, as few as say it: whole years and months are one each, so that they are
 * listed side by side and no folder outside of them is.
 */
final class DayFolders {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("uuuu/MM", Locale.ROOT);

  private DayFolders() {}

  /** The keys below a region's folder, from a day to a day, both included; null is no bound. */
  static List<KeyRange> of(String region, @Nullable LocalDate from, @Nullable LocalDate to) {
    if (from != null && to != null) {
      return between(from, to).stream()
          .map(days -> new KeyRange(region, region + days, null, null))
          .toList();
    }
    String after = from == null ? null : region + DAY.format(from);
    String before = to == null ? null : region + DAY.format(to.plusDays(1));
    return List.of(new KeyRange(region, region, after, before));
  }

  private static List<String> between(LocalDate from, LocalDate to) {
    List<String> folders = new ArrayList<>();
    LocalDate day = from;
    while (!day.isAfter(to)) {
      LocalDate endOfYear = LocalDate.of(day.getYear(), 12, 31);
      LocalDate endOfMonth = YearMonth.from(day).atEndOfMonth();
      if (day.getDayOfYear() == 1 && !endOfYear.isAfter(to)) {
        folders.add(day.getYear() + "/");
        day = endOfYear.plusDays(1);
      } else if (day.getDayOfMonth() == 1 && !endOfMonth.isAfter(to)) {
        folders.add(MONTH.format(day) + "/");
        day = endOfMonth.plusDays(1);
      } else {
        folders.add(DAY.format(day) + "/");
        day = day.plusDays(1);
      }
    }
    return folders;
  }
}
