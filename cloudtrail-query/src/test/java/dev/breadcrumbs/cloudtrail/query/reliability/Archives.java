package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs archives. */
final class Archives {
  private static final int BLOCK = 512;

  private Archives() {}

  /** A file in an archive. */
  static final class Packed {
    private final String name;
    private final byte[] content;

    private Packed(String name, byte[] content) {
      this.name = name;
      this.content = content;
    }
  }

  static Packed file(String name, String content) {
    return new Packed(name, utf8(content));
  }

  static Packed file(String name, byte[] content) {
    return new Packed(name, content);
  }

  static byte[] zip(Packed... files) {
    return zip(ZipOutputStream.DEFLATED, files);
  }

  static byte[] storedZip(Packed... files) {
    return zip(ZipOutputStream.STORED, files);
  }

  private static byte[] zip(int method, Packed... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setMethod(method);
      for (Packed file : files) {
        ZipEntry entry = new ZipEntry(file.name);
        CRC32 checksum = new CRC32();
        checksum.update(file.content);
        entry.setCrc(checksum.getValue());
        entry.setSize(file.content.length);
        zip.putNextEntry(entry);
        zip.write(file.content);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** A tar archive, with its end mark. */
  static byte[] tar(Packed... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Packed file : files) {
      bytes.writeBytes(header(file));
      int padded = (file.content.length + BLOCK - 1) / BLOCK * BLOCK;
      bytes.writeBytes(Arrays.copyOf(file.content, padded));
    }
    bytes.writeBytes(new byte[2 * BLOCK]);
    return bytes.toByteArray();
  }

  private static byte[] header(Packed file) {
    byte[] header = new byte[BLOCK];
    put(header, 0, file.name);
    put(header, 124, "%011o".formatted(file.content.length));
    put(header, 148, "        0ustar");
    int sum = 0;
    for (byte value : header) {
      sum += value & 0xFF;
    }
    put(header, 148, "%06o".formatted(sum));
    header[154] = 0;
    return header;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
