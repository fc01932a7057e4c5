package dev.breadcrumbs.cloudtrail.model.integrity;

import dev.breadcrumbs.cloudtrail.model.integrity.DigestRead.EntryRead;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads digests, and hashes the log files that they list. Used by several threads. */
final class DigestReader implements AutoCloseable {
  private final Inventory inventory;
  private final TimeSpan span;
  private final IntegrityLimits limits;
  private final Queue<ContentReader> idle = new ConcurrentLinkedQueue<>();

  DigestReader(Inventory inventory, TimeSpan span, IntegrityLimits limits) {
    this.inventory = inventory;
    this.span = span;
    this.limits = limits;
  }

  DigestRead read(Map.Entry<String, StoredObject> digest) {
    ContentReader known = idle.poll();
    ContentReader reader = known == null ? new ContentReader() : known;
    DigestRead read = read(digest.getKey(), digest.getValue(), reader);
    idle.add(reader);
    return read;
  }

  private DigestRead read(String key, StoredObject object, ContentReader reader) {
    List<IntegrityProblem> faults = new ArrayList<>();
    String hash = null;
    DigestContent content = null;
    try {
      byte[] json = reader.read(object, limits.digestBytes());
      hash = reader.hash(json);
      content = DigestParser.parse(json);
    } catch (IntegrityFault fault) {
      faults.add(new IntegrityProblem(fault.kind(), key, key, fault.reason()));
    }
    Map<String, String> metadata = metadata(key, object, faults);
    DigestRead bare =
        new DigestRead(
            object,
            key,
            DigestName.of(key),
            hash,
            content == null ? null : content.withoutLogFiles(),
            metadata,
            List.of(),
            faults);
    return content == null ? bare : withEntries(bare, content, reader);
  }

  private static Map<String, String> metadata(
      String key, StoredObject object, List<IntegrityProblem> faults) {
    try {
      return object.metadata();
    } catch (IOException e) {
      String reason = "its metadata cannot be read: " + e.getMessage();
      faults.add(new IntegrityProblem(IntegrityKind.BAD_METADATA, key, key, reason));
      return Map.of();
    }
  }

  private DigestRead withEntries(DigestRead bare, DigestContent content, ContentReader reader) {
    boolean within = bare.isWithin(span);
    Set<String> seen = new HashSet<>();
    List<EntryRead> entries = new ArrayList<>(content.logFiles().size());
    for (DigestEntry entry : content.logFiles()) {
      String tail = Keys.tail(entry.s3Object());
      StoredObject object = inventory.logFile(tail);
      IntegrityProblem fault = null;
      if (!seen.add(tail)) {
        fault =
            problem(
                bare, tail, IntegrityKind.DUPLICATE_ENTRY, "the digest lists it more than once");
      } else if (within) {
        fault = EntryCheck.of(bare, content, entry, object, reader, limits.logFileBytes());
      }
      entries.add(new EntryRead(tail, object, fault));
    }
    return new DigestRead(
        bare.object(),
        bare.key(),
        bare.name(),
        bare.hash(),
        bare.content(),
        bare.metadata(),
        entries,
        bare.faults());
  }

  static IntegrityProblem problem(
      DigestRead digest, String tail, IntegrityKind kind, String reason) {
    return new IntegrityProblem(kind, tail, digest.key(), reason);
  }

  @Override
  public void close() {
    idle.forEach(ContentReader::close);
  }
}
