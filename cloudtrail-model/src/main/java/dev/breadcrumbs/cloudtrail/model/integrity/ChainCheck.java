package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.integrity.DigestContent.PreviousDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** Checks that the digests of one chain follow each other, without any missing or put in. */
final class ChainCheck {
  private static final Comparator<DigestRead> BY_TIME =
      Comparator.comparing(
              DigestRead::endTime, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
          .thenComparing(DigestRead::key);

  private final List<DigestRead> digests;
  private final Map<String, Integer> places = new HashMap<>();
  private final Set<String> followed = new HashSet<>();
  private final Set<String> allDigests;
  private final TimeSpan span;
  private final BiConsumer<DigestRead, IntegrityProblem> problems;

  /**
   * @param allDigests the keys of the digests of all chains
   * @param problems takes what is found, with the digest that it is found of
   */
  ChainCheck(
      List<DigestRead> chain,
      Set<String> allDigests,
      TimeSpan span,
      BiConsumer<DigestRead, IntegrityProblem> problems) {
    this.digests = chain.stream().sorted(BY_TIME).toList();
    this.allDigests = allDigests;
    this.span = span;
    this.problems = problems;
    for (int place = 0; place < digests.size(); place++) {
      places.put(digests.get(place).key(), place);
      followed.add(String.valueOf(digests.get(place).previousKey()));
    }
  }

  /** The digests by time. */
  List<DigestRead> digests() {
    return digests;
  }

  void check() {
    if (digests.get(0).name().endTime() == null) {
      // Not named as a digest, so that it belongs to none; that it was moved is told already.
      return;
    }
    for (int place = 0; place < digests.size(); place++) {
      DigestRead digest = digests.get(place);
      DigestContent content = digest.content();
      if (content != null && digest.isWithin(span)) {
        checkLink(digest, content, place);
      }
    }
    checkEnds();
  }

  private void checkLink(DigestRead digest, DigestContent content, int place) {
    PreviousDigest previous = content.previous();
    DigestRead older = place == 0 ? null : digests.get(place - 1);
    if (previous == null) {
      if (older != null) {
        gap(digest, content, older, "logging or its validation was off");
      }
      return;
    }
    String previousKey = Objects.requireNonNull(digest.previousKey());
    Integer previousPlace = places.get(previousKey);
    if (previousPlace != null) {
      checkPrevious(digest, content, previous, digests.get(previousPlace));
      checkBetween(digest, previousPlace, place);
    } else if (allDigests.contains(previousKey)) {
      found(digest, IntegrityKind.MIXED_CHAINS, "the one before it is told to be " + previousKey);
    } else if (older == null) {
      found(digest, IntegrityKind.BEGINS_LATER, "the one before it is not here: " + previousKey);
    } else {
      missing(digest, content, older, previousKey);
    }
  }

  private void checkPrevious(
      DigestRead digest, DigestContent content, PreviousDigest recorded, DigestRead previous) {
    if (!recorded.hashAlgorithm().equals("SHA-256")) {
      found(
          digest,
          IntegrityKind.WRONG_ALGORITHM,
          "the hash of the digest before is not of SHA-256: " + recorded.hashAlgorithm());
    } else if (previous.hash() != null && !recorded.hashValue().equalsIgnoreCase(previous.hash())) {
      found(
          digest,
          IntegrityKind.PREVIOUS_HASH_MISMATCH,
          String.format(
              Locale.ROOT,
              "it has %s for %s, which is %s",
              recorded.hashValue(),
              previous.key(),
              previous.hash()));
    }
    String signature = previous.metadata().get(StoredObject.SIGNATURE);
    if (signature != null && !signature.equalsIgnoreCase(recorded.signature())) {
      found(
          digest,
          IntegrityKind.PREVIOUS_SIGNATURE_MISMATCH,
          "it has another signature for " + previous.key() + " than that one has itself");
    }
    if (previous.content() == null) {
      return;
    }
    if (!recorded.s3Bucket().equals(previous.content().s3Bucket())) {
      found(
          digest,
          IntegrityKind.PREVIOUS_BUCKET_MISMATCH,
          String.format(
              Locale.ROOT,
              "it has bucket %s for %s, which says %s",
              recorded.s3Bucket(),
              previous.key(),
              previous.content().s3Bucket()));
    }
    checkTimes(digest, content, previous);
  }

  private void checkTimes(DigestRead digest, DigestContent content, DigestRead previous) {
    Instant end = previous.endTime();
    if (end == null || digest.name().isBackfill()) {
      // Log files are delivered afterwards now and then, not at all hours.
      return;
    }
    if (content.startTime().isAfter(end)) {
      gap(digest, content, previous, "though the digests follow each other");
    } else if (content.startTime().isBefore(end)) {
      found(
          digest,
          IntegrityKind.OVERLAP,
          String.format(
              Locale.ROOT,
              "it starts at %s, the one before it ends at %s",
              content.startTime(),
              end));
    }
  }

  /** What lies just before a digest, and is not what it follows, nor any other, is of no chain. */
  private void checkBetween(DigestRead digest, int previousPlace, int place) {
    if (previousPlace >= place) {
      found(digest, IntegrityKind.OVERLAP, "the one before it does not end before it");
      return;
    }
    DigestRead older = digests.get(place - 1);
    if (previousPlace < place - 1 && !followed.contains(older.key())) {
      found(
          older,
          IntegrityKind.OUTSIDE_CHAIN,
          digest.key() + " follows " + digests.get(previousPlace).key());
    }
  }

  private void missing(
      DigestRead digest, DigestContent content, DigestRead older, String previousKey) {
    problems.accept(
        digest,
        new IntegrityProblem(
            IntegrityKind.MISSING_DIGEST,
            previousKey,
            digest.key(),
            String.format(
                Locale.ROOT,
                "it is not there; nothing proves what was delivered from %s to %s",
                older.endTime(),
                content.startTime())));
  }

  private void gap(DigestRead digest, DigestContent content, DigestRead older, String why) {
    if (!digest.name().isBackfill()) {
      found(
          digest,
          IntegrityKind.GAP,
          String.format(
              Locale.ROOT,
              "no digest covers %s to %s: %s",
              older.endTime(),
              content.startTime(),
              why));
    }
  }

  private void checkEnds() {
    List<DigestRead> within = digests.stream().filter(digest -> digest.isWithin(span)).toList();
    if (within.isEmpty() || within.get(0).name().isBackfill()) {
      return;
    }
    DigestRead first = within.get(0);
    DigestRead last = within.get(within.size() - 1);
    Instant start = first.startTime();
    if (EntryCheck.isAfter(start, span.from())) {
      found(
          first,
          IntegrityKind.GAP,
          String.format(Locale.ROOT, "no digest covers %s to %s", span.from(), start));
    }
    if (EntryCheck.isAfter(span.to(), last.endTime())) {
      found(
          last,
          IntegrityKind.GAP,
          String.format(Locale.ROOT, "no digest covers %s to %s", last.endTime(), span.to()));
    }
  }

  private void found(DigestRead digest, IntegrityKind kind, String reason) {
    problems.accept(digest, digest.problem(kind, reason));
  }

  static List<ChainCheck> of(
      List<DigestRead> digests, TimeSpan span, BiConsumer<DigestRead, IntegrityProblem> problems) {
    Map<String, List<DigestRead>> chains = new TreeMap<>();
    for (DigestRead digest : digests) {
      chains.computeIfAbsent(digest.name().chain(), any -> new ArrayList<>()).add(digest);
    }
    Set<String> keys = digests.stream().map(DigestRead::key).collect(Collectors.toSet());
    return chains.values().stream()
        .map(chain -> new ChainCheck(chain, keys, span, problems))
        .toList();
  }
}
