package dev.breadcrumbs.cloudtrail.rules.output;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What kinds of events and fields there are in the data at hand, so that one can tell a rule that
 * found nothing from one that can find nothing. Immutable.
 *
 * @param events how many events there are
 * @param services how many of each {@code eventSource}
 * @param categories how many of each {@code eventCategory}; events that do not say are {@code
 *     Management}, unless {@code managementEvent} is false
 * @param dataServices the services of which there are data events
 * @param fields the paths that have a value in any event; what is below {@code requestParameters},
 *     {@code responseElements} and other parts that each call has in its own way is left out, and
 *     beyond 10,000 paths no more are taken
 */
public record DataInventory(
    long events,
    SortedMap<String, Long> services,
    SortedMap<String, Long> categories,
    Set<String> dataServices,
    Set<String> fields) {
  /** Copies the parts. */
  public DataInventory {
    services = Collections.unmodifiableSortedMap(new TreeMap<>(services));
    categories = Collections.unmodifiableSortedMap(new TreeMap<>(categories));
    dataServices = Collections.unmodifiableSet(new TreeSet<>(dataServices));
    fields = Collections.unmodifiableSet(new TreeSet<>(fields));
  }

  /**
   * Reads all events of a source. What cannot be read is left out; a run of rules on the same
   * source reports it.
   *
   * @param source the events
   * @return what there is
   */
  public static DataInventory of(CloudTrailSource source) {
    InventoryCollector collector = new InventoryCollector();
    source.forEach(collector::add);
    return collector.inventory();
  }

  /**
   * Looks at events in memory.
   *
   * @param events the events
   * @return what there is
   */
  public static DataInventory of(Collection<CloudTrailEvent> events) {
    return of(CloudTrail.of(events));
  }
}
