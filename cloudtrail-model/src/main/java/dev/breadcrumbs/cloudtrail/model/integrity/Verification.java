package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.integrity.DigestContent.PreviousDigest;
import dev.breadcrumbs.cloudtrail.model.scan.OrderedTasks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** One run of a check: files and signatures in parallel, and then what needs all of them. */
final class Verification {
  private final PublicKeys keys;
  private final TimeSpan span;
  private final IntegrityLimits limits;
  private final int threads;
  private final Map<String, List<IntegrityProblem>> problems = new HashMap<>();

  Verification(PublicKeys keys, TimeSpan span, IntegrityLimits limits, int threads) {
    this.keys = keys;
    this.span = span;
    this.limits = limits;
    this.threads = threads;
  }

  IntegrityReport run(Inventory inventory) {
    List<DigestRead> digests = new ArrayList<>();
    try (DigestReader reader = new DigestReader(inventory, span, limits)) {
      OrderedTasks.run(inventory.digests(), reader::read, digests::add, threads, Optional.empty());
    }
    prove(digests);
    List<ChainCheck> chains =
        ChainCheck.of(digests, span, (digest, problem) -> problemsOf(digest).add(problem));
    chains.forEach(ChainCheck::check);
    List<CheckedDigest> checked = new ArrayList<>();
    LogFileCheck logFiles = new LogFileCheck(inventory, span);
    for (ChainCheck chain : chains) {
      for (DigestRead digest : chain.digests()) {
        CheckedDigest result = result(digest);
        logFiles.add(digest, result.isValid());
        if (digest.isWithin(span)) {
          checked.add(result);
        }
      }
    }
    return IntegrityReport.of(
        inventory, span, checked, logFiles.finish(digests), inventory.problems());
  }

  private void prove(List<DigestRead> digests) {
    ProofCheck proof = new ProofCheck(keys, recordedSignatures(digests));
    List<List<IntegrityProblem>> found = new ArrayList<>();
    OrderedTasks.run(digests, proof::check, found::add, threads, Optional.empty());
    for (int place = 0; place < digests.size(); place++) {
      problemsOf(digests.get(place)).addAll(found.get(place));
    }
  }

  /** What is said of the signatures of digests, each by the one that follows it. */
  private static Map<String, Set<String>> recordedSignatures(List<DigestRead> digests) {
    Map<String, Set<String>> recorded = new HashMap<>();
    for (DigestRead digest : digests) {
      DigestContent content = digest.content();
      PreviousDigest previous = content == null ? null : content.previous();
      if (previous != null) {
        recorded
            .computeIfAbsent(Keys.tail(previous.s3Object()), any -> new TreeSet<>())
            .add(previous.signature());
      }
    }
    return recorded;
  }

  private List<IntegrityProblem> problemsOf(DigestRead digest) {
    return problems.computeIfAbsent(digest.key(), any -> new ArrayList<>());
  }

  private CheckedDigest result(DigestRead digest) {
    return new CheckedDigest(
        digest.key(),
        digest.name().chain(),
        digest.startTime(),
        digest.endTime(),
        digest.entries().size(),
        problemsOf(digest));
  }
}
