package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.ALL;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.gzip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.join;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.latin1;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.log;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** Compression, encodings, and files that are something else. */
final class FormatCases {
  private static final String MARK = "\uFEFF";

  private FormatCases() {}

  static void addTo(Cases cases) {
    gzips(cases);
    marks(cases);
    foreign(cases);
    others(cases);
  }

  private static void gzips(Cases cases) {
    cases.addFile("gzip-named-json", "a.json", gzip(ALL));
    cases.addFile("json-named-gz", "a.json.gz", utf8(ALL));
    cases.add("gzip-members", gzip(log(A), log(B)));
    cases.add("gzip-record-across-members", gzip(A.substring(0, 99), A.substring(99) + B));
    cases.add("gzip-zero-padding", join(gzip(ALL), new byte[512]));
    cases.add("gzip-empty", gzip(""));
    cases.add("gzip-within-gzip", twice(gzip(ALL)));
  }

  private static byte[] twice(byte[] gzip) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream outer = new GZIPOutputStream(bytes)) {
      outer.write(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void marks(Cases cases) {
    cases.add("byte-order-mark", MARK + ALL);
    cases.add("byte-order-mark-gzip", gzip(MARK + ALL));
    cases.add("byte-order-marks-within", MARK + A + "\n" + MARK + B);
    cases.add("utf-16-mark", (MARK + A).getBytes(StandardCharsets.UTF_16LE));
    cases.add("utf-16-big-endian", (MARK + A).getBytes(StandardCharsets.UTF_16BE));
    cases.add("utf-16-no-mark", A.getBytes(StandardCharsets.UTF_16LE));
  }

  private static void foreign(Cases cases) {
    cases.addFile("zip-in-parts", "a.zip", latin1("PK\7\bPK\3\4"));
    cases.add("zstd", latin1("(\u00B5/\u00FD\4\0\0\0\0"));
    cases.add("bzip2", latin1("BZh91AY&SY\0\0"));
    cases.add("xz", latin1("\u00FD7zXZ\0\0\0"));
    cases.add("lz4", latin1("\4\"M\30\0\0\0"));
    cases.add("7z", latin1("7z\u00BC\u00AF'\34"));
    cases.add("parquet", latin1("PAR1\25\0\0\0"));
    cases.add("orc", latin1("ORC\n\0\0\0"));
    cases.add("avro", latin1("Obj\1\0\0\0"));
  }

  private static void others(Cases cases) {
    otherLogs(cases);
    cases.add("empty", "");
    cases.add("blanks", MARK + " \r\n\t\n");
    cases.add("prose", "Dear reader,\nthis is no log.\n");
    cases.add("xml", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>");
    cases.add("json-text", "\"eventName\"");
    cases.add("json-number", "42");
    cases.add("json-null", "null");
    cases.add("object-empty", "{}");
    cases.add("object-of-something-else", "{\"name\":\"x\",\"version\":\"1\"}");
    cases.add("zeros", new byte[4096]);
    cases.add("zeros-behind-events", join(utf8(A + "\n" + B + "\n"), new byte[512]));
    cases.add("binary", latin1("\u007FELF\2\1\1\0\0\0\u00FF\u00FE\u0080"));
  }

  private static void otherLogs(Cases cases) {
    cases.add(
        "s3-access-log",
        "79a59df900b949e55d96a1e698fbaced logs [01/Mar/2026:10:00:00 +0000] 192.0.2.10 -\n");
    cases.add(
        "load-balancer-log",
        gzip("https 2026-03-01T10:00:00.186641Z app/lb/50dc6c49 192.0.2.10:2817 - 0.086 200\n"));
    cases.add("flow-log", "2 123456789012 eni-0example 192.0.2.10 198.51.100.1 443 49152 6\n");
  }
}
