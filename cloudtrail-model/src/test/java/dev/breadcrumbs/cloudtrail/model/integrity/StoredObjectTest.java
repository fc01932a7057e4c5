package dev.breadcrumbs.cloudtrail.model.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Objects at a place of the caller's own, which knows buckets and whole keys. */
class StoredObjectTest {
  private static final IntegrityCheck CHECK = IntegrityCheck.with(Signer.CLOUD_TRAIL.keys());

  @TempDir private Path folder;

  @BeforeEach
  void write() {
    Bucket.in(folder);
  }

  private record InBucket(StoredObject copy, String place, String prefix) implements StoredObject {
    @Override
    public String name() {
      return "s3://" + place + "/" + key();
    }

    @Override
    public String key() {
      return prefix + copy.key();
    }

    @Override
    public Optional<String> bucket() {
      return Optional.of(place);
    }

    @Override
    public Map<String, String> metadata() throws IOException {
      return copy.metadata();
    }

    @Override
    public InputStream open() throws IOException {
      return copy.open();
    }
  }

  private List<InBucket> objects(String bucket, String prefix) {
    return StoredObject.list(folder).stream()
        .map(copy -> new InBucket(copy, bucket, prefix))
        .toList();
  }

  @Test
  void that_lie_where_they_were_delivered_are_whole() {
    assertThat(CHECK.verify(objects(Chain.BUCKET, "")).isWhole()).isTrue();
  }

  @Test
  void in_another_bucket_were_moved() {
    assertThat(CHECK.verify(objects("other-bucket-example", "")).problemCounts())
        .containsEntry(IntegrityKind.MOVED_DIGEST, 6L)
        .containsEntry(IntegrityKind.MOVED_LOG_FILE, 18L);
  }

  @Test
  void under_another_prefix_were_moved() {
    assertThat(CHECK.verify(objects(Chain.BUCKET, "backup/")).problemCounts())
        .containsEntry(IntegrityKind.MOVED_DIGEST, 6L);
  }

  @Test
  void of_the_same_key_are_told() {
    IntegrityReport report =
        CHECK.verify(List.of(objects(Chain.BUCKET, "").get(0), StoredObject.list(folder).get(0)));
    assertThat(report.problemCounts()).containsEntry(IntegrityKind.DUPLICATE_KEY, 1L);
  }
}
