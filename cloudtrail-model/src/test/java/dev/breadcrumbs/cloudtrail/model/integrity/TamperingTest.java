package dev.breadcrumbs.cloudtrail.model.integrity;

import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.BAD_METADATA;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.BAD_SIGNATURE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.BEGINS_LATER;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.DAMAGED_GZIP;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.DIGEST_NOT_VALID;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.DUPLICATE_KEY;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.EMPTY_FILE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.MISSING_DIGEST;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.MISSING_FIELD;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.MISSING_LOG_FILE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.MOVED_DIGEST;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.MOVED_LOG_FILE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.NAME_TIME_MISMATCH;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.NOT_GZIP;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.NOT_JSON;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.NO_SIGNATURE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.OUTSIDE_CHAIN;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.OVERLAP;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.PREVIOUS_HASH_MISMATCH;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.PREVIOUS_SIGNATURE_MISMATCH;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.TRAILING_BYTES;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.UNKNOWN_KEY;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.UNLISTED_LOG_FILE;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.WRONG_ALGORITHM;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.WRONG_FIELD;
import static dev.breadcrumbs.cloudtrail.model.integrity.IntegrityKind.WRONG_HASH;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody who can write to the bucket, and has no key of CloudTrail's, may do to it. */
class TamperingTest {
  private static final byte[] EVENTS =
      "{\"Records\":[{\"eventName\":\"CreateUser\",\"eventID\":\"X\"}]}".getBytes(UTF_8);
  private static final String INSIGHTS =
      "AWSLogs/123456789012/CloudTrail-Insight/us-east-1/2026/03/01/"
          + "123456789012_CloudTrail-Insight_us-east-1_20260301T1105Z_EVIL.json";

  @TempDir private Path folder;

  static Stream<Arguments> tamperings() {
    return Stream.of(ofLogFiles(), ofDigestFiles(), ofDigestContent(), ofSignatures(), ofChains())
        .flatMap(List::stream);
  }

  private static List<Arguments> ofLogFiles() {
    return List.of(
        way(
            "event taken out of a log file",
            b -> b.write(b.log(1, 0), "{\"Records\":[]}"),
            WRONG_HASH),
        way("log file deleted", b -> b.delete(b.log(1, 0)), MISSING_LOG_FILE),
        way(
            "log file put in",
            b -> b.write(sibling(b.log(1, 0), "x_CloudTrail_x_20260301T1105Z_EVIL.json.gz"), "{}"),
            UNLISTED_LOG_FILE),
        way(
            "log file put in under a name that is none of a log",
            b -> Chain.write(sibling(b.log(1, 0), "README"), "{}".getBytes(UTF_8)),
            UNLISTED_LOG_FILE),
        way(
            "log file put in as if it were metadata",
            b -> Chain.write(sibling(b.log(1, 0), ".metadata.json"), "{}".getBytes(UTF_8)),
            UNLISTED_LOG_FILE),
        way(
            "log file put in under any name",
            b -> b.write(sibling(b.log(1, 0), "more.json"), "{}"),
            UNLISTED_LOG_FILE),
        way(
            "log file of another region put in",
            b -> b.write(b.folder.resolve(b.logKey(1, 0).replace("us-east-1", "eu-west-1")), "{}"),
            UNLISTED_LOG_FILE),
        way(
            "log file moved to another day",
            b -> b.move(b.log(1, 0), b.folder.resolve(b.logKey(1, 0).replace("03/01", "03/02"))),
            MOVED_LOG_FILE),
        way(
            "two log files exchanged",
            b -> {
              byte[] one = Bucket.bytes(b.log(1, 0));
              byte[] other = Bucket.bytes(b.log(1, 1));
              Chain.write(b.log(1, 0), other);
              Chain.write(b.log(1, 1), one);
            },
            WRONG_HASH),
        way("log file with bytes behind its end", b -> b.append(b.log(1, 0), "x"), TRAILING_BYTES),
        way(
            "log file with a second stream behind its end",
            b ->
                b.change(
                    b.log(1, 0),
                    bytes -> {
                      byte[] twice = Arrays.copyOf(bytes, 2 * bytes.length);
                      System.arraycopy(bytes, 0, twice, bytes.length, bytes.length);
                      return twice;
                    }),
            TRAILING_BYTES),
        way(
            "events put in beside the folders of the bucket, under a name that is none of a log",
            b -> Chain.write(b.folder.resolve("notes.txt"), EVENTS),
            UNLISTED_LOG_FILE),
        way(
            "events put in above the folders of log files",
            b -> Chain.write(b.folder.resolve("AWSLogs/more.json"), EVENTS),
            UNLISTED_LOG_FILE),
        way(
            "events put in into a folder of their own",
            b -> Chain.write(b.folder.resolve("AWSLogs/123456789012/More/a/b.log"), EVENTS),
            UNLISTED_LOG_FILE),
        way(
            "events put in among Insights, which no digest lists",
            b -> Chain.write(b.folder.resolve(INSIGHTS), EVENTS),
            UNLISTED_LOG_FILE),
        way(
            "events put in as the metadata of a digest",
            b -> Chain.write(sibling(b.digest(1), ".metadata.json"), EVENTS),
            UNLISTED_LOG_FILE),
        way(
            "events put in as the metadata of no digest",
            b -> Chain.write(sibling(b.digest(1), "x.metadata.json"), EVENTS),
            UNLISTED_LOG_FILE),
        way(
            "log file put in beside itself, unpacked",
            b -> Chain.write(unpacked(b.log(1, 0)), Gzip.content(Bucket.bytes(b.log(1, 0)))),
            DUPLICATE_KEY),
        way("log file cut", b -> b.cut(b.log(1, 0)), DAMAGED_GZIP),
        way("log file emptied", b -> Chain.write(b.log(1, 0), new byte[0]), EMPTY_FILE),
        way("log file uncompressed", b -> b.change(b.log(1, 0), Gzip::content), NOT_GZIP));
  }

  private static List<Arguments> ofDigestFiles() {
    // Nothing lists its log files any more, nor has the signature of the one before.
    return List.of(
        way(
            "digest cut",
            b -> b.cut(b.digest(2)),
            DAMAGED_GZIP,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest emptied",
            b -> Chain.write(b.digest(2), new byte[0]),
            EMPTY_FILE,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest uncompressed",
            b -> b.change(b.digest(2), Gzip::content),
            NOT_GZIP,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest with bytes behind its end",
            b -> b.append(b.digest(2), "x"),
            TRAILING_BYTES,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest that is no JSON",
            b -> b.write(b.digest(2), "<html></html>"),
            NOT_JSON,
            PREVIOUS_HASH_MISMATCH,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest with JSON behind its JSON",
            b -> b.write(b.digest(2), b.read(2) + "{}"),
            NOT_JSON,
            PREVIOUS_HASH_MISMATCH,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest copied to another day",
            b ->
                Chain.write(
                    b.folder.resolve(b.chain.digests.get(2).replace("03/01", "03/02")),
                    Bucket.bytes(b.digest(2))),
            MOVED_DIGEST,
            NO_SIGNATURE,
            OUTSIDE_CHAIN,
            IntegrityKind.LISTED_TWICE,
            DIGEST_NOT_VALID),
        way(
            "digest put in the place of another",
            b -> Chain.write(b.digest(2), Bucket.bytes(b.digest(3))),
            MOVED_DIGEST,
            NAME_TIME_MISMATCH,
            BAD_SIGNATURE,
            PREVIOUS_HASH_MISMATCH,
            OVERLAP,
            NO_SIGNATURE,
            IntegrityKind.LISTED_TWICE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE));
  }

  private static List<Arguments> ofDigestContent() {
    return List.of(
        edited(
            "field taken out",
            d -> d.remove("digestEndTime"),
            MISSING_FIELD,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        edited(
            "list taken out",
            d -> d.remove("logFiles"),
            MISSING_FIELD,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        edited(
            "time that is none",
            d -> d.put("digestEndTime", "today"),
            WRONG_FIELD,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        edited(
            "log file left out",
            d -> ((ArrayNode) d.path("logFiles")).remove(0),
            BAD_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        edited(
            "hash of a changed log file",
            d -> ((ObjectNode) d.path("logFiles").path(0)).put("hashValue", "00"),
            BAD_SIGNATURE,
            DIGEST_NOT_VALID,
            WRONG_HASH),
        edited(
            "another end",
            d -> d.put("digestEndTime", "2026-03-01T13:30:00Z"),
            BAD_SIGNATURE,
            NAME_TIME_MISMATCH,
            OVERLAP,
            DIGEST_NOT_VALID),
        edited(
            "another bucket",
            d -> d.put("digestS3Bucket", "bucket-of-mine"),
            BAD_SIGNATURE,
            IntegrityKind.PREVIOUS_BUCKET_MISMATCH,
            DIGEST_NOT_VALID),
        edited(
            "another algorithm of the signature",
            d -> d.put("digestSignatureAlgorithm", "MD5withRSA"),
            WRONG_ALGORITHM,
            DIGEST_NOT_VALID),
        edited(
            "another key's fingerprint",
            d -> d.put("digestPublicKeyFingerprint", Signer.FORGER.fingerprint()),
            UNKNOWN_KEY,
            DIGEST_NOT_VALID));
  }

  private static List<Arguments> ofSignatures() {
    Consumer<ObjectNode> shorten = d -> ((ArrayNode) d.path("logFiles")).remove(0);
    return List.of(
        way(
            "digest edited and signed by another key under its own name",
            b ->
                b.forge(
                    Bucket.NEWEST,
                    Signer.FORGER,
                    shorten.andThen(
                        d -> d.put("digestPublicKeyFingerprint", Signer.FORGER.fingerprint()))),
            UNKNOWN_KEY,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest edited and signed by another key under CloudTrail's name",
            b -> b.forge(Bucket.NEWEST, Signer.FORGER, shorten),
            BAD_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest in the middle signed by another key",
            b -> b.forge(2, Signer.FORGER, shorten),
            BAD_SIGNATURE,
            DIGEST_NOT_VALID,
            PREVIOUS_HASH_MISMATCH,
            PREVIOUS_SIGNATURE_MISMATCH,
            UNLISTED_LOG_FILE),
        way(
            "signature that is none",
            b -> b.writeMetadata(Bucket.NEWEST, "no signature"),
            BAD_SIGNATURE,
            DIGEST_NOT_VALID),
        way(
            "signature that is cut",
            b -> b.writeMetadata(Bucket.NEWEST, "0123456789abcdef"),
            BAD_SIGNATURE,
            DIGEST_NOT_VALID),
        way(
            "signature of another digest",
            b -> b.writeMetadata(Bucket.NEWEST, b.chain.signatures.get(2)),
            BAD_SIGNATURE,
            DIGEST_NOT_VALID),
        way(
            "metadata taken away",
            b -> b.delete(sibling(b.digest(Bucket.NEWEST), ".metadata.json")),
            NO_SIGNATURE,
            DIGEST_NOT_VALID),
        way(
            "metadata that is no JSON",
            b -> b.writeMetadata(Bucket.NEWEST, "signature: 00", ""),
            BAD_METADATA,
            NO_SIGNATURE,
            DIGEST_NOT_VALID),
        way(
            "metadata of another algorithm",
            b ->
                b.writeMetadata(
                    Bucket.NEWEST,
                    "{\"x-amz-meta-signature\":\"%s\",".formatted(b.chain.signatures.get(5)),
                    "\"x-amz-meta-signature-algorithm\":\"SHA1withRSA\"}"),
            WRONG_ALGORITHM,
            DIGEST_NOT_VALID));
  }

  private static List<Arguments> ofChains() {
    return List.of(
        way(
            "digest deleted",
            b -> b.delete(b.digest(2)),
            MISSING_DIGEST,
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest deleted with its log files",
            b -> b.deleteHour(2),
            MISSING_DIGEST,
            NO_SIGNATURE,
            DIGEST_NOT_VALID),
        way(
            "three digests in a row deleted with their log files",
            b -> List.of(1, 2, 3).forEach(number -> b.deleteHour(number)),
            MISSING_DIGEST,
            NO_SIGNATURE,
            DIGEST_NOT_VALID),
        way(
            "digest deleted, of which the metadata of the one before is kept",
            b -> {
              b.writeMetadata(1);
              b.deleteHour(2);
            },
            MISSING_DIGEST),
        way("oldest digest deleted", b -> b.delete(b.digest(0)), BEGINS_LATER, UNLISTED_LOG_FILE),
        way(
            "newest digest deleted",
            b -> {
              b.delete(sibling(b.digest(Bucket.NEWEST), ".metadata.json"));
              b.delete(b.digest(Bucket.NEWEST));
            },
            NO_SIGNATURE,
            DIGEST_NOT_VALID,
            UNLISTED_LOG_FILE),
        way(
            "digest renamed",
            b -> b.move(b.digest(2), sibling(b.digest(2), "digest.json.gz")),
            MOVED_DIGEST,
            NO_SIGNATURE,
            MISSING_DIGEST,
            DIGEST_NOT_VALID));
  }

  private static Path unpacked(Path file) {
    return Path.of(file.toString().replaceFirst("\\.gz$", ""));
  }

  private static Path sibling(Path file, String name) {
    return file.resolveSibling(name.startsWith(".") ? file.getFileName() + name : name);
  }

  /** The third of six digests is edited; the next one fits no more. */
  private static Arguments edited(
      String name, Consumer<ObjectNode> edit, IntegrityKind... expected) {
    Set<IntegrityKind> kinds = EnumSet.of(PREVIOUS_HASH_MISMATCH, expected);
    Consumer<Bucket> way = bucket -> bucket.edit(2, edit);
    return arguments("digest edited: " + name, way, kinds);
  }

  private static Arguments way(String name, Consumer<Bucket> way, IntegrityKind... expected) {
    return arguments(name, way, EnumSet.copyOf(List.of(expected)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("tamperings")
  void is_found_and_named(String name, Consumer<Bucket> way, Set<IntegrityKind> expected) {
    Bucket bucket = Bucket.in(folder);
    assertThat(bucket.verify().isWhole()).isTrue();

    way.accept(bucket);
    IntegrityReport report = bucket.verify();

    assertThat(report.problemCounts().keySet()).as("%s", report.problems()).isEqualTo(expected);
    assertThat(report.isWhole()).isFalse();
  }
}
