package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.C;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.with;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.query.Search;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;

/** A program that reads hostile files, to be run with a small heap. */
public final class SmallHeap {
  private static final int MIB = 1 << 20;

  private SmallHeap() {}

  /**
   * Writes a hostile file, reads it in every way, and prints what came of it.
   *
   * @param arguments a folder, and which file to write
   * @throws IOException if the folder cannot be written to
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.write(folder.resolve("a.json"), utf8(A));
    writeHostile(folder.resolve("b.json"), arguments[1]);
    Files.write(folder.resolve("c.json"), utf8(C));
    print(() -> CloudTrail.read(folder).inspect());
    print(() -> table(folder).report());
    print(() -> CloudTrail.load(folder).report());
  }

  private static Table table(Path folder) {
    return Search.events()
        .table(Fields.EVENT_ID, Fields.EVENT_NAME)
        .run(CloudTrail.read(folder), RunOptions.threads(2));
  }

  private static void print(Supplier<ReadReport> reading) {
    System.out.println(reading.get());
  }

  private static void writeHostile(Path file, String kind) throws IOException {
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = kind.equals("bomb") ? new GZIPOutputStream(raw) : raw) {
      out.write(utf8("{\"Records\":[" + A + ",\n"));
      switch (kind) {
        case "bomb" -> repeat(out, " ", 1 << 10);
        case "string" -> {
          out.write(utf8("{\"eventName\":\""));
          repeat(out, "x", 50);
          out.write(utf8("\"}"));
        }
        case "nesting" ->
            out.write(utf8("{\"eventName\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}"));
        case "keys" -> out.write(utf8(with(B, "\"requestParameters\":{" + keys() + "}")));
        default -> throw new IllegalArgumentException(kind);
      }
      out.write(utf8(",\n" + C + "]}"));
    }
  }

  private static void repeat(OutputStream out, String letter, int mebibytes) throws IOException {
    byte[] some = new byte[MIB];
    Arrays.fill(some, (byte) letter.charAt(0));
    for (int count = 0; count < mebibytes; count++) {
      out.write(some);
    }
  }

  /** 16,384 keys with one hash code: "Aa" and "BB" have the same. */
  private static String keys() {
    StringBuilder keys = new StringBuilder();
    for (int number = 0; number < 16_384; number++) {
      keys.append(number == 0 ? "\"" : ",\"");
      for (int bit = 0; bit < 14; bit++) {
        keys.append(List.of("Aa", "BB").get(number >> bit & 1));
      }
      keys.append("\":0");
    }
    return keys.toString();
  }
}
