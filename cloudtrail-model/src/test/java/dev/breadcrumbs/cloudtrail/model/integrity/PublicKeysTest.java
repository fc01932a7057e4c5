package dev.breadcrumbs.cloudtrail.model.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms in which public keys come. */
class PublicKeysTest {
  private static final Signer SIGNER = Signer.CLOUD_TRAIL;

  @TempDir private Path folder;

  static Stream<byte[]> forms() {
    return Stream.of(
        SIGNER.pkcs1(),
        SIGNER.x509(),
        base64(SIGNER.pkcs1()).getBytes(UTF_8),
        base64(SIGNER.x509()).getBytes(UTF_8),
        pem("RSA PUBLIC KEY", SIGNER.pkcs1()).getBytes(UTF_8),
        pem("PUBLIC KEY", SIGNER.x509()).getBytes(UTF_8),
        (pem("PUBLIC KEY", Signer.FORGER.x509()) + pem("PUBLIC KEY", SIGNER.x509()))
            .getBytes(UTF_8),
        SIGNER
            .list("1767225600", "1798675200")
            .replace("\"17", "17")
            .replace("00\",", "00,")
            .getBytes(UTF_8));
  }

  private static String base64(byte[] der) {
    return Base64.getMimeEncoder().encodeToString(der) + "\n";
  }

  private static String pem(String label, byte[] der) {
    return "-----BEGIN %s-----%n%s-----END %s-----%n".formatted(label, base64(der), label);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void are_read_in_every_form(byte[] form) {
    Bucket.in(folder.resolve("logs"));
    Path file = folder.resolve("keys");
    Chain.write(file, form);

    IntegrityReport report =
        IntegrityCheck.with(PublicKeys.read(file)).verify(folder.resolve("logs"));

    assertThat(report.problems()).isEmpty();
  }

  @Test
  void of_several_regions_are_put_together() {
    PublicKeys both = Signer.FORGER.keys().and(SIGNER.keys());
    Bucket.in(folder);
    assertThat(both.size()).isEqualTo(2);
    assertThat(IntegrityCheck.with(both).verify(folder).isWhole()).isTrue();
  }

  @Test
  void of_java_are_tried_on_every_digest() {
    Bucket.in(folder);
    PublicKeys keys = PublicKeys.of(SIGNER.pair().getPublic());
    assertThat(IntegrityCheck.with(keys).verify(folder).isWhole()).isTrue();
    PublicKeys others = PublicKeys.of(Signer.FORGER.pair().getPublic());
    assertThat(IntegrityCheck.with(others).verify(folder).problemCounts())
        .containsEntry(IntegrityKind.BAD_SIGNATURE, 6L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                                                 | it is empty",
        "{}                                                 | it has no PublicKeyList, or an empty one",
        "{\"PublicKeyList\":                                | the JSON is broken",
        "{\"PublicKeyList\":[{\"Value\":\"AAAA\"}]}         | a key is no RSA public key",
        "-----BEGIN CERTIFICATE-----                        | its PEM has no public key",
        "AAAA                                               | a key is no RSA public key"
      })
  void a_file_without_keys_is_refused(String text, String reason) {
    assertThatThrownBy(() -> PublicKeys.parse(text.getBytes(UTF_8), "keys.txt"))
        .isInstanceOf(CloudTrailException.class)
        .hasMessageStartingWith("no public keys in keys.txt: " + reason);
  }

  @Test
  void a_file_that_is_not_there_is_told() {
    assertThatThrownBy(() -> PublicKeys.read(folder.resolve("none.json")))
        .isInstanceOf(CloudTrailException.class)
        .hasMessage("no such file of public keys: " + folder.resolve("none.json"));
  }
}
