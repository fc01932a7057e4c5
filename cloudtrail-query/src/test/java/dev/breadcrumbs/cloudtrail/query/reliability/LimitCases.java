package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.C;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.gzip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.log;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.with;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadLimits;
import java.util.List;

/** One record or file that is too large in one way, beside those that are not. */
final class LimitCases {
  private static final ReadLimits LIMITS = ReadLimits.DEFAULT;

  private LimitCases() {}

  static void addTo(Cases cases) {
    records(cases);
    files(cases);
  }

  private static void bounded(Cases cases, String name, ReadLimits limits, byte[] content) {
    cases.add(name, folder -> CloudTrail.read(content, "events.json").limits(limits));
  }

  private static void member(Cases cases, String name, ReadLimits limits, String member) {
    bounded(cases, name, limits, utf8(log(A, with(B, member), C)));
    bounded(cases, name + "-line", limits, utf8(A + "\n" + with(B, member) + "\n" + C));
  }

  private static void records(Cases cases) {
    String longText = "\"note\":\"" + "x".repeat(5_000) + "\"";
    member(cases, "record-too-large", LIMITS.withRecordBytes(4_096), longText);
    member(cases, "string-too-long", LIMITS.withStringBytes(4_096), longText);
    member(cases, "key-too-long", LIMITS.withStringBytes(4_096), "\"" + "k".repeat(5_000) + "\":1");
    String nested = "\"note\":" + "[".repeat(501) + "]".repeat(501);
    member(cases, "nested-too-deeply", LIMITS, nested);
    member(cases, "nested-as-allowed", LIMITS.withNesting(20), "\"note\":[[[[[[{}]]]]]]");
    member(cases, "nested-deeper-than-allowed", LIMITS.withNesting(5), "\"note\":[[[[[[{}]]]]]]");
    member(cases, "number-too-long", LIMITS, "\"note\":" + "9".repeat(1_001));
    member(
        cases,
        "number-longer-than-allowed",
        LIMITS.withNumberLength(20),
        "\"note\":-1e" + "0".repeat(18) + "1");
    member(cases, "keys-too-many", LIMITS.withKeys(500), keys(501));
    member(cases, "keys-as-allowed", LIMITS.withKeys(500), keys(500));
    bounded(cases, "brackets-only", LIMITS, utf8("[".repeat(100_000) + A));
  }

  private static String keys(int number) {
    StringBuilder keys = new StringBuilder("\"note\":{");
    for (int key = 0; key < number; key++) {
      keys.append(key == 0 ? "\"" : ",\"").append(key).append("\":0");
    }
    return keys + "}";
  }

  private static void files(Cases cases) {
    byte[] bomb = gzip(A + "\n" + " ".repeat(20 << 20) + B);
    bounded(cases, "ratio-too-high", LIMITS, bomb);
    bounded(cases, "ratio-allowed", LIMITS.withDecompression(1L << 30, 2_000), bomb);
    bounded(cases, "decompressed-too-large", LIMITS.withDecompression(1 << 20, 2_000), bomb);
    cases.add(
        "files-too-many",
        folder ->
            CloudTrail.read(
                    List.of(
                        LogFile.of("a.json", utf8(A)),
                        LogFile.of("b.json", utf8(B)),
                        LogFile.of("c.json", utf8(C))))
                .limits(LIMITS.withFiles(2, 10)));
  }
}
