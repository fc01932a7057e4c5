package dev.breadcrumbs.cloudtrail.rules.evidence;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.UserIdentity;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Gathers the scope event by event. What a caller can put into events has bounds, beyond which it
 * is counted and told. Not thread-safe.
 */
final class ScopeCollector {
  private static final int MOST_NAMES = 10_000;
  private static final int MOST_DAYS = 100_000;
  private static final String UNKNOWN = "unknown";

  private final SortedMap<RegionCollector.Key, RegionCollector> regions = new TreeMap<>();
  private final SortedMap<String, ServiceCollector> services = new TreeMap<>();
  private final TreeSet<String> trails = new TreeSet<>();
  private final TreeSet<String> folders = new TreeSet<>();
  private final SessionCollector sessions = new SessionCollector(SessionCollector.MOST_KEPT);

  private long events;
  private @Nullable TimeSpan times;
  private long days;
  private long untimed;
  private long withoutRegion;
  private long withoutService;
  private long withoutHour;
  private long filesLeftOut;

  void addFile(String name) {
    LogFileName.of(name).ifPresent(this::addFile);
    LogFileName.trailOf(name).ifPresent(trail -> addName(trails, trail));
    LogFileName.folderOf(name).ifPresent(folder -> addName(folders, folder));
  }

  private void addFile(LogFileName file) {
    RegionCollector region = region(file.accountId(), file.region());
    if (region == null) {
      filesLeftOut++;
      return;
    }
    region.addFile();
    cover(region, file.delivered());
  }

  private void addName(Set<String> names, String name) {
    if (names.size() < MOST_NAMES || names.contains(name)) {
      names.add(name);
    } else {
      filesLeftOut++;
    }
  }

  void add(CloudTrailEvent event) {
    events++;
    Instant time = event.eventTime();
    if (time == null) {
      untimed++;
    } else {
      times = times == null ? new TimeSpan(time, time) : times.with(time);
    }
    RegionCollector region =
        region(accountOf(event), Objects.requireNonNullElse(event.awsRegion(), UNKNOWN));
    if (region == null) {
      withoutRegion++;
    } else {
      region.addEvent(time);
      if (time != null) {
        cover(region, time);
      }
    }
    addToService(event);
    sessions.add(event);
  }

  private void addToService(CloudTrailEvent event) {
    String name = Objects.requireNonNullElse(event.eventSource(), UNKNOWN);
    ServiceCollector service = known(services, name, ServiceCollector::new);
    if (service == null) {
      withoutService++;
    } else {
      service.add(event);
    }
  }

  private @Nullable RegionCollector region(String accountId, String region) {
    return known(regions, new RegionCollector.Key(accountId, region), RegionCollector::new);
  }

  private static <K, V> @Nullable V known(SortedMap<K, V> all, K key, Function<K, V> maker) {
    V known = all.get(key);
    return known != null || all.size() >= MOST_NAMES ? known : all.computeIfAbsent(key, maker);
  }

  private void cover(RegionCollector region, Instant time) {
    CoveredHours hours = region.hours();
    int before = hours.days();
    if (!hours.add(time, days < MOST_DAYS)) {
      withoutHour++;
    }
    days += hours.days() - before;
  }

  /** The account whose trail has the event. */
  private static String accountOf(CloudTrailEvent event) {
    if (event.recipientAccountId() != null) {
      return event.recipientAccountId();
    }
    UserIdentity identity = event.userIdentity();
    String ofCaller = identity == null ? null : identity.accountId();
    return Objects.requireNonNullElse(
        event.accountId(), Objects.requireNonNullElse(ofCaller, UNKNOWN));
  }

  EvidenceScope scope(ReadReport report) {
    return new EvidenceScope(
        events,
        Optional.ofNullable(times),
        regions.values().stream().map(RegionCollector::scope).toList(),
        services.values().stream().map(ServiceCollector::scope).toList(),
        trails,
        folders,
        sessions.scope(times == null ? null : times.from()),
        leftOut(),
        report);
  }

  private List<String> leftOut() {
    List<String> lines = new ArrayList<>();
    add(lines, untimed, "events without a time");
    add(lines, withoutRegion, "events of accounts and regions beyond " + MOST_NAMES);
    add(lines, withoutService, "events of services beyond " + MOST_NAMES);
    add(lines, withoutHour, "events or files of days beyond " + MOST_DAYS);
    add(lines, filesLeftOut, "files of accounts, regions, trails or folders beyond " + MOST_NAMES);
    return lines;
  }

  private static void add(List<String> lines, long count, String what) {
    if (count > 0) {
      lines.add(count + " " + what);
    }
  }
}
