package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.integrity.DigestRead.EntryRead;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings together what digests list and what is there. */
final class LogFileCheck {
  private final Inventory inventory;
  private final TimeSpan span;
  private final Map<String, String> listedBy = new HashMap<>();
  private final Set<String> moved = new HashSet<>();
  private final Set<String> sorts = new HashSet<>();
  private final List<CheckedLogFile> logFiles = new ArrayList<>();
  private @Nullable Map<String, String> elsewhere;

  LogFileCheck(Inventory inventory, TimeSpan span) {
    this.inventory = inventory;
    this.span = span;
  }

  /** Takes the log files of a digest; digests come in their order. */
  void add(DigestRead digest, boolean valid) {
    boolean within = digest.isWithin(span);
    for (EntryRead entry : digest.entries()) {
      String other = listedBy.putIfAbsent(entry.key(), digest.key());
      sorts.add(Keys.sort(entry.key()));
      if (within) {
        List<IntegrityProblem> problems = problems(digest, entry, other, valid);
        // A file that was moved is told of where it lies.
        String key = problems.isEmpty() ? entry.key() : problems.get(0).key();
        logFiles.add(new CheckedLogFile(key, digest.key(), problems));
      }
    }
  }

  private List<IntegrityProblem> problems(
      DigestRead digest, EntryRead entry, @Nullable String other, boolean valid) {
    IntegrityProblem fault = entry.fault();
    if (fault != null && fault.kind() == IntegrityKind.MISSING_LOG_FILE) {
      fault = movedOr(fault);
    }
    if (fault == null && !valid) {
      fault =
          DigestReader.problem(
              digest,
              entry.key(),
              IntegrityKind.DIGEST_NOT_VALID,
              "it is as the digest lists it, but the digest is not valid");
    }
    List<IntegrityProblem> problems = fault == null ? List.of() : List.of(fault);
    if (other == null || other.equals(digest.key())) {
      return problems;
    }
    List<IntegrityProblem> both = new ArrayList<>(problems);
    both.add(
        DigestReader.problem(
            digest, entry.key(), IntegrityKind.LISTED_TWICE, other + " lists it, too"));
    return both;
  }

  private IntegrityProblem movedOr(IntegrityProblem missing) {
    if (elsewhere == null) {
      elsewhere = inventory.keysByFileName();
    }
    String place = elsewhere.get(Keys.fileName(missing.key()));
    if (place == null) {
      return missing;
    }
    moved.add(place);
    return new IntegrityProblem(
        IntegrityKind.MOVED_LOG_FILE,
        place,
        missing.digest(),
        "the digest has it at " + missing.key());
  }

  /** Returns all log files: the listed ones, and then what is there and not listed. */
  List<CheckedLogFile> finish(Collection<DigestRead> digests) {
    Instant newest =
        digests.stream()
            .map(DigestRead::endTime)
            .filter(end -> end != null)
            .max(Instant::compareTo)
            .orElse(null);
    inventory
        .others()
        .forEach(
            (key, object) -> {
              if (isUnlisted(key, object)) {
                logFiles.add(unlisted(Keys.tail(object.key()), newest));
              }
            });
    for (DigestRead digest : digests) {
      // Named as a digest, it may be a log file nevertheless: reading does not go by names.
      if (digest.content() == null && PlantedEvents.areIn(digest.object())) {
        logFiles.add(unlisted(Keys.tail(digest.object().key()), newest));
      }
    }
    return logFiles;
  }

  /**
   * Insights and other sorts have digests only in some trails. Among log files, a file of any name
   * is one that somebody put in; elsewhere, and by names that are no log's, one that holds events.
   */
  private boolean isUnlisted(String key, StoredObject object) {
    if (listedBy.containsKey(key) || moved.contains(key)) {
      return false;
    }
    boolean log = Keys.isLog(key) || sorts.contains(Keys.sort(key));
    if (log && !(object.isStray() && !Keys.isPlaced(key))) {
      Instant delivered = Keys.delivered(key);
      return delivered == null || span.holds(delivered);
    }
    return Keys.isOfOtherSort(key)
        ? PlantedEvents.ofEveryTrailAreIn(object)
        : PlantedEvents.areIn(object);
  }

  private static CheckedLogFile unlisted(String key, @Nullable Instant newest) {
    Instant delivered = Keys.delivered(key);
    String reason =
        EntryCheck.isAfter(delivered, newest)
            ? "it was delivered after the newest digest, at " + newest
            : "no digest that can be read lists it";
    IntegrityProblem problem =
        new IntegrityProblem(IntegrityKind.UNLISTED_LOG_FILE, key, null, reason);
    return new CheckedLogFile(key, null, List.of(problem));
  }
}
