package dev.breadcrumbs.cloudtrail.model.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which digest is to blame where digests do not follow each other one by one. */
class ChainOrderTest {
  @TempDir private Path folder;

  /** Puts what one digest says of the one before into later ones. */
  private static final class Relinked {
    private final Map<Integer, Map<String, JsonNode>> links = new HashMap<>();
    private final Map<Integer, Integer> sources;

    Relinked(Map<Integer, Integer> sources) {
      this.sources = sources;
    }

    void edit(int number, ObjectNode digest) {
      Map<String, JsonNode> link = new HashMap<>();
      for (Map.Entry<String, JsonNode> each : digest.properties()) {
        if (each.getKey().startsWith("previous") || each.getKey().equals("digestStartTime")) {
          link.put(each.getKey(), each.getValue());
        }
      }
      links.put(number, link);
      if (sources.containsKey(number)) {
        digest.setAll(links.get(sources.get(number)));
      }
    }
  }

  @Test
  void a_digest_that_none_follows_is_outside_of_the_chain() {
    Bucket bucket = Bucket.in(folder, new Relinked(Map.of(3, 2))::edit);
    bucket.writeMetadata(2);

    assertThat(bucket.verify().problems())
        .extracting(IntegrityProblem::kind, IntegrityProblem::digest, IntegrityProblem::reason)
        .containsExactly(
            tuple(
                IntegrityKind.OUTSIDE_CHAIN,
                bucket.chain.digests.get(2),
                bucket.chain.digests.get(3) + " follows " + bucket.chain.digests.get(1)));
  }

  @Test
  void a_digest_that_a_later_one_follows_is_not() {
    Bucket bucket = Bucket.in(folder, new Relinked(Map.of(3, 2, 4, 3))::edit);
    bucket.writeMetadata(3);

    assertThat(bucket.verify().problems())
        .extracting(IntegrityProblem::kind, IntegrityProblem::digest)
        .containsExactly(tuple(IntegrityKind.OUTSIDE_CHAIN, bucket.chain.digests.get(3)));
  }

  @Test
  void a_digest_that_ends_before_the_one_before_it_overlaps() {
    Bucket bucket =
        Bucket.in(
            folder,
            (number, digest) -> {
              if (number == 2) {
                digest.put("digestEndTime", "2026-03-01T14:30:00Z");
              }
            });

    assertThat(bucket.verify().problems())
        .extracting(IntegrityProblem::kind, IntegrityProblem::digest, IntegrityProblem::reason)
        .contains(
            tuple(
                IntegrityKind.OVERLAP,
                bucket.chain.digests.get(3),
                "the one before it does not end before it"),
            tuple(
                IntegrityKind.OVERLAP,
                bucket.chain.digests.get(3),
                "it starts at 2026-03-01T13:00:00Z, the one before it ends at"
                    + " 2026-03-01T14:30:00Z"));
    assertThat(bucket.verify().problemCounts())
        .containsOnlyKeys(IntegrityKind.OVERLAP, IntegrityKind.NAME_TIME_MISMATCH);
  }
}
