package dev.breadcrumbs.cloudtrail.examples.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Cuts the day into log files: one for each region and three hours, named as CloudTrail does. */
final class Delivery {
  private static final int HOURS_PER_FILE = 3;
  private static final DateTimeFormatter HOUR_AND_MINUTE =
      DateTimeFormatter.ofPattern("HHmm", Locale.ROOT);

  /** Which file an event goes to; files come in this order. */
  private record Slot(String region, int number) implements Comparable<Slot> {
    @Override
    public int compareTo(Slot other) {
      return Comparator.comparing(Slot::region).thenComparingInt(Slot::number).compare(this, other);
    }
  }

  private Delivery() {}

  static List<LogFile> deliver(List<Event> events, Chance chance) {
    TreeMap<Slot, List<Event>> slots =
        events.stream()
            .collect(Collectors.groupingBy(Delivery::slotOf, TreeMap::new, Collectors.toList()));
    return slots.entrySet().stream()
        .map(slot -> new LogFile(path(slot.getKey(), chance), text(slot.getValue())))
        .toList();
  }

  private static Slot slotOf(Event event) {
    int hour = event.time().atOffset(ZoneOffset.UTC).getHour();
    return new Slot(event.region(), hour / HOURS_PER_FILE);
  }

  private static String path(Slot slot, Chance chance) {
    int end = (slot.number() + 1) * HOURS_PER_FILE;
    LocalTime delivered = end == 24 ? LocalTime.of(23, 55) : LocalTime.of(end, 5);
    return String.format(
        Locale.ROOT,
        "AWSLogs/%s/CloudTrail/%s/%s/%s_CloudTrail_%s_%sT%sZ_%s.json.gz",
        Account.ID,
        slot.region(),
        Account.DAY.replace('-', '/'),
        Account.ID,
        slot.region(),
        Account.DAY.replace("-", ""),
        HOUR_AND_MINUTE.format(delivered),
        chance.alphanumeric(16));
  }

  /** Records stand in the order they reached CloudTrail, which is nearly that of their times. */
  private static String text(List<Event> events) {
    ObjectNode file = Json.object();
    ArrayNode records = file.putArray("Records");
    events.stream()
        .sorted(Comparator.comparing(Event::delivered))
        .forEach(event -> records.add(event.json()));
    return Json.print(file);
  }
}
