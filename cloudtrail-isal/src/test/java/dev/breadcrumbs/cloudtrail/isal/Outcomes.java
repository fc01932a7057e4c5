package dev.breadcrumbs.cloudtrail.isal;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailReader;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;

/**
 * Prints what reading delivers and reports of odd and damaged files, a line each: to be run with
 * the library and without.
 */
public final class Outcomes {
  private Outcomes() {}

  /** Prints the lines. */
  public static void main(String[] arguments) {
    files().forEach(Outcomes::print);
  }

  private static List<LogFile> files() {
    byte[] content = GzipFiles.log(12);
    byte[] packed = GzipFiles.gzip(content);
    List<byte[]> all = new ArrayList<>();
    for (int at = 0; at < packed.length; at++) {
      all.add(Arrays.copyOf(packed, at));
      for (int change : new int[] {1, 0x80, 0xFF}) {
        byte[] changed = packed.clone();
        changed[at] ^= (byte) change;
        all.add(changed);
      }
    }
    all.addAll(odd(content, packed));
    all.addAll(mutated(packed));
    List<LogFile> files = new ArrayList<>();
    for (byte[] each : all) {
      files.add(LogFile.of("case-" + files.size() + ".json.gz", each));
    }
    return files;
  }

  private static List<byte[]> odd(byte[] content, byte[] packed) {
    byte[] other = GzipFiles.gzip(GzipFiles.log(3));
    byte[] stream = GzipFiles.deflated(content, 6, Deflater.DEFAULT_STRATEGY);
    byte[] trailer = Arrays.copyOfRange(packed, packed.length - 8, packed.length);
    return List.of(
        packed,
        GzipFiles.joined(packed, other),
        GzipFiles.joined(packed, packed),
        GzipFiles.joined(packed, new byte[700]),
        GzipFiles.joined(packed, new byte[] {1, 2, 3}),
        // The trailer of the first member once more, behind a second one.
        GzipFiles.joined(packed, other, trailer),
        GzipFiles.joined(packed, trailer),
        GzipFiles.joined(packed, new byte[5], trailer),
        GzipFiles.member(stream, 7, content.length),
        GzipFiles.member(stream, 7, Integer.MAX_VALUE),
        GzipFiles.member(stream, 7, -1),
        GzipFiles.gzip(new byte[0]),
        GzipFiles.gzip(new byte[20 << 20], 9, Deflater.DEFAULT_STRATEGY),
        GzipFiles.gzip("no JSON at all".getBytes(StandardCharsets.UTF_8)),
        GzipFiles.gzip(packed),
        GzipFiles.gzip(content, 0, Deflater.DEFAULT_STRATEGY),
        GzipFiles.gzip(content, 9, Deflater.HUFFMAN_ONLY));
  }

  private static List<byte[]> mutated(byte[] packed) {
    Random random = new Random(2026);
    List<byte[]> mutated = new ArrayList<>();
    for (int number = 0; number < 2_000; number++) {
      byte[] changed = packed.clone();
      for (int times = 1 + random.nextInt(6); times > 0; times--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt();
      }
      mutated.add(changed);
    }
    return mutated;
  }

  private static void print(LogFile file) {
    StringBuilder ids = new StringBuilder();
    ReadReport report;
    try (CloudTrailReader reader = CloudTrail.read(List.of(file)).open()) {
      while (reader.hasNext()) {
        CloudTrailEvent event = reader.next();
        ids.append(event.eventID()).append(event.sourceIPAddress());
      }
      report = reader.report();
    }
    System.out.println(
        file.name()
            + " "
            + report.records()
            + " "
            + ids.toString().hashCode()
            + " "
            + report.bytes()
            + " "
            + report.problems());
  }
}
