package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Archives.file;
import static dev.breadcrumbs.cloudtrail.query.reliability.Archives.storedZip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Archives.tar;
import static dev.breadcrumbs.cloudtrail.query.reliability.Archives.zip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.ALL;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.C;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.gzip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.log;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Archives, whole and damaged. */
final class ArchiveCases {
  private ArchiveCases() {}

  static void addTo(Cases cases) {
    whole(cases);
    refused(cases);
    limits(cases);
    damaged(cases);
  }

  private static byte[] gzipOf(byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void whole(Cases cases) {
    cases.addFile(
        "zip",
        "logs.zip",
        zip(file("logs/a.json.gz", gzip(log(A))), file("b.json", B), file("c", C)));
    cases.addFile("zip-stored", "logs.zip", storedZip(file("a.json", A), file("b.json", B)));
    cases.addFile("zip-named-gz", "a.json.gz", zip(file("a.json", ALL)));
    cases.addFile("zip-gzip", "logs.zip.gz", gzipOf(zip(file("a.json", A))));
    cases.addFile(
        "zip-other-files",
        "logs.zip",
        zip(
            file("logs/", ""),
            file("LICENSE", "Permission is hereby granted"),
            file(".hidden/x.json", C),
            file("__MACOSX/logs/._a.json", "Mac OS X"),
            file("logs/a.json", A)));
    cases.addFile("zip-empty", "a.zip", zip());
    cases.addFile(
        "tar",
        "logs.tar",
        tar(file("logs/a.json.gz", gzip(log(A))), file("b", B), file("c.log", C)));
    cases.addFile("tar-gzip", "logs.tgz", gzipOf(tar(file("a.json", log(A, B)), file("c", C))));
    cases.add(
        "folder-with-archives",
        folder -> {
          Files.write(folder.resolve("1.zip"), zip(file("a.json", A)));
          Files.write(folder.resolve("2.tar.gz"), gzipOf(tar(file("b.json", B))));
          Files.writeString(folder.resolve("3.json"), C);
          return CloudTrail.read(folder);
        });
  }

  private static void refused(Cases cases) {
    cases.addFile(
        "zip-within-zip",
        "logs.zip",
        zip(
            file("inner.zip", zip(file("a.json", A))),
            file("b.json", B),
            file("inner.tar.gz", gzipOf(tar(file("c.json", C))))));
    byte[] encrypted = storedZip(file("a.json", A), file("b.json", B));
    encrypted[6] |= 1;
    cases.addFile("zip-encrypted", "logs.zip", encrypted);
    byte[] method = storedZip(file("a.json", A), file("b.json", B));
    method[8] = 14;
    cases.addFile("zip-other-method", "logs.zip", method);
  }

  private static void limits(Cases cases) {
    cases.add(
        "zip-ratio-too-high",
        folder ->
            CloudTrail.read(
                zip(file("a.json", A), file("b.json", " ".repeat(20 << 20)), file("c.json", C)),
                "logs.zip"));
    cases.add(
        "zip-decompressed-too-large",
        folder ->
            CloudTrail.read(zip(file("a.json", A), file("b.json", B)), "logs.zip")
                .limits(ReadLimits.DEFAULT.withDecompression(A.length() + 1, 500)));
    cases.add(
        "zip-of-gzip-too-large",
        folder ->
            CloudTrail.read(
                    zip(
                        file("a.json.gz", gzip(A)),
                        file("b.json.gz", gzip(B + " ".repeat(9_000))),
                        file("c.json", C)),
                    "logs.zip")
                .limits(ReadLimits.DEFAULT.withDecompression(5_000, 500)));
    cases.add(
        "zip-entries-too-many",
        folder ->
            CloudTrail.read(
                    zip(file("a.json", A), file("b.json", B), file("c.json", C)), "logs.zip")
                .limits(ReadLimits.DEFAULT.withFiles(2, 100)));
  }

  private static void damaged(Cases cases) {
    byte[] two = storedZip(file("a.json", A), file("b.json", B));
    cases.addFile("zip-cut", "logs.zip", Arrays.copyOf(two, A.length() + 100));
    byte[] checksum = two.clone();
    checksum[14] ^= 1;
    cases.addFile("zip-bad-checksum", "logs.zip", checksum);
    byte[] lost = two.clone();
    lost[30 + "a.json".length() + A.length()] = 0;
    cases.addFile("zip-header-lost", "logs.zip", lost);
    byte[] tar = tar(file("a.json", A), file("b.json", B));
    int second = 512 + (A.length() + 511) / 512 * 512;
    cases.addFile("tar-cut", "logs.tar", Arrays.copyOf(tar, second + 512 + 100));
    cases.addFile("tar-without-end", "logs.tar", Arrays.copyOf(tar, tar.length - 1024));
    byte[] header = tar.clone();
    header[second] ^= 1;
    cases.addFile("tar-header-lost", "logs.tar", header);
    byte[] packed = gzipOf(tar);
    cases.addFile("tar-gzip-cut", "logs.tgz", Arrays.copyOf(packed, packed.length - 4));
    cases.addFile(
        "zip-with-damaged-gzip",
        "logs.zip",
        zip(
            file("a.json.gz", Arrays.copyOf(gzip(A), gzip(A).length - 4)),
            file("b.json.gz", gzip(B))));
  }
}
