package dev.breadcrumbs.cloudtrail.model.integrity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The copy of a bucket with one chain of six digests, and what can be done to it. */
final class Bucket {
  static final int SIZE = 6;
  static final int NEWEST = SIZE - 1;

  private static final JsonMapper MAPPER = new JsonMapper();

  final Path folder;
  final Chain chain;

  private Bucket(Path folder, Chain chain) {
    this.folder = folder;
    this.chain = chain;
  }

  /** Nothing is changed; only the newest digest has its metadata, as nothing follows it. */
  static Bucket in(Path folder) {
    return in(folder, (number, digest) -> {});
  }

  /** CloudTrail itself, or who has its key, changes digests before they are signed. */
  static Bucket in(Path folder, BiConsumer<Integer, ObjectNode> edit) {
    Bucket bucket = new Bucket(folder, Chain.write(folder, "us-east-1", SIZE, edit));
    bucket.writeMetadata(NEWEST);
    return bucket;
  }

  IntegrityReport verify() {
    return IntegrityCheck.with(Signer.CLOUD_TRAIL.keys()).verify(folder);
  }

  Path digest(int number) {
    return folder.resolve(chain.digests.get(number));
  }

  String logKey(int number, int file) {
    return read(number).path("logFiles").path(file).path("s3Object").asText();
  }

  Path log(int number, int file) {
    return folder.resolve(logKey(number, file));
  }

  ObjectNode read(int number) {
    return node(Gzip.content(bytes(digest(number))));
  }

  private static ObjectNode node(byte[] json) {
    try {
      return (ObjectNode) MAPPER.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void writeMetadata(int number) {
    writeMetadata(number, chain.signatures.get(number));
  }

  /** The signature of a digest of another chain, beside it. */
  void writeMetadataOf(Chain other, int number) {
    Chain.write(
        folder.resolve(other.digests.get(number) + ".metadata.json"),
        "{\"Metadata\":{\"signature\":\"%s\"}}"
            .formatted(other.signatures.get(number))
            .getBytes(UTF_8));
  }

  void writeMetadata(int number, String signature) {
    writeMetadata(
        number,
        "{\"ContentType\":\"application/json\",\"Metadata\":{\"signature\":\"%s\","
                .formatted(signature)
            + "\"signature-algorithm\":\"SHA256withRSA\"}}",
        "");
  }

  void writeMetadata(int number, String json, String behind) {
    Path digest = digest(number);
    Chain.write(
        digest.resolveSibling(digest.getFileName() + ".metadata.json"),
        (json + behind).getBytes(UTF_8));
  }

  /** Who has no key changes a digest. */
  void edit(int number, Consumer<ObjectNode> edit) {
    ObjectNode digest = read(number);
    edit.accept(digest);
    write(digest(number), digest.toString());
  }

  /** The same, with a signature by another key beside it. */
  void forge(int number, Signer signer, Consumer<ObjectNode> edit) {
    edit(number, edit);
    writeMetadata(number, Chain.signature(signer, read(number)));
  }

  /** Puts other text in place of a file, compressed. */
  void write(Path file, String text) {
    Chain.write(file, Gzip.of(text.getBytes(UTF_8)));
  }

  void change(Path file, UnaryOperator<byte[]> change) {
    Chain.write(file, change.apply(bytes(file)));
  }

  void cut(Path file) {
    change(file, bytes -> Arrays.copyOf(bytes, bytes.length / 2));
  }

  void append(Path file, String text) {
    change(
        file,
        bytes -> {
          byte[] more = text.getBytes(UTF_8);
          byte[] both = Arrays.copyOf(bytes, bytes.length + more.length);
          System.arraycopy(more, 0, both, bytes.length, more.length);
          return both;
        });
  }

  void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deletes a digest with all that it lists, and its metadata. */
  void deleteHour(int number) {
    for (int file = 0; file < Chain.FILES; file++) {
      delete(log(number, file));
    }
    delete(digest(number));
    Path metadata = digest(number).resolveSibling(digest(number).getFileName() + ".metadata.json");
    if (Files.exists(metadata)) {
      delete(metadata);
    }
  }

  void move(Path from, Path to) {
    byte[] content = bytes(from);
    delete(from);
    Chain.write(to, content);
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
