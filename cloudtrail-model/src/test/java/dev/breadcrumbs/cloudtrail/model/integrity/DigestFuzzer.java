package dev.breadcrumbs.cloudtrail.model.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;

/** Whatever stands in the place of a digest, the check ends, and does not take it for whole. */
class DigestFuzzer {
  private static final String KEY =
      "AWSLogs/123456789012/CloudTrail-Digest/us-east-1/2026/03/01/"
          + "123456789012_CloudTrail-Digest_us-east-1_audit_us-east-1_20260301T110000Z.json.gz";
  private static final IntegrityCheck CHECK =
      IntegrityCheck.with(Signer.CLOUD_TRAIL.keys()).threads(1);

  private static final class Digest implements StoredObject {
    private final byte[] content;

    Digest(byte[] content) {
      this.content = content;
    }

    @Override
    public String name() {
      return KEY;
    }

    @Override
    public String key() {
      return KEY;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(content);
    }

    @Override
    public Map<String, String> metadata() {
      return Map.of(
          StoredObject.SIGNATURE,
          "00".repeat(256),
          StoredObject.SIGNATURE_ALGORITHM,
          "SHA256withRSA");
    }
  }

  @FuzzTest(maxDuration = "10s")
  void no_content_without_a_signature_is_whole(byte[] content) {
    IntegrityReport plain = CHECK.verify(List.of(new Digest(content)));
    IntegrityReport packed = CHECK.verify(List.of(new Digest(Gzip.of(content))));

    assertThat(plain.isWhole()).isFalse();
    assertThat(packed.isWhole()).isFalse();
    assertThat(packed.toJson()).isNotNull();
  }
}
