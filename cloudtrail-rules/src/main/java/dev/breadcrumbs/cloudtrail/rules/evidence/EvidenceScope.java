package dev.breadcrumbs.cloudtrail.rules.evidence;

import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What logs can show: whoever finds nothing in them should know what they do not have. It is the
 * same for the same events and files in any order. Immutable.
 *
 * @param events how many events there are
 * @param times the times of the first and the last; empty if no event has a time
 * @param regions what there is of each region of each account, ordered by these
 * @param services what there is of each service, ordered by name
 * @param trails the names of trails, which the names of digests tell; empty without digests
 * @param folders where trails delivered to: what the names of log files have in front of the
 *     account
 * @param sessions how many sessions there are, and how many without their beginning
 * @param leftOut what could not be placed, in words; empty as a rule
 * @param report what was read
 */
public record EvidenceScope(
    long events,
    Optional<TimeSpan> times,
    List<RegionScope> regions,
    List<ServiceScope> services,
    Set<String> trails,
    Set<String> folders,
    SessionScope sessions,
    List<String> leftOut,
    ReadReport report) {
  /** Checks and copies the parts. */
  public EvidenceScope {
    Objects.requireNonNull(times, "times is null");
    regions = List.copyOf(regions);
    services = List.copyOf(services);
    trails = Collections.unmodifiableSet(new TreeSet<>(trails));
    folders = Collections.unmodifiableSet(new TreeSet<>(folders));
    Objects.requireNonNull(sessions, "sessions is null");
    leftOut = List.copyOf(leftOut);
    Objects.requireNonNull(report, "report is null");
  }

  /**
   * Reads all events of a source, once. What is held does not grow with their number.
   *
   * @param source the events; of log files, the names are looked at, too
   * @return what they can show
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public static EvidenceScope of(CloudTrailSource source) {
    return of(source, source instanceof CloudTrailLogs logs ? logs.files() : List.of());
  }

  /**
   * Reads all events of a source, once, and looks at the names of the log files that it stands for.
   *
   * @param source the events
   * @param files the log files; they are not opened
   * @return what they can show
   * @throws CloudTrailFormatException at a problem under {@link ProblemPolicy#FAIL}
   */
  public static EvidenceScope of(CloudTrailSource source, Collection<? extends LogFile> files) {
    ScopeCollector collector = new ScopeCollector();
    files.forEach(file -> collector.addFile(file.name()));
    return collector.scope(source.forEach(collector::add));
  }
}
