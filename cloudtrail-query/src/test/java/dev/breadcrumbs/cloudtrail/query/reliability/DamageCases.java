package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.ALL;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.C;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.gzip;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.join;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.log;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.with;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;

/** Files that are cut, corrupted, or joined badly. */
final class DamageCases {
  private static final byte[] PACKED = gzip(ALL);

  private DamageCases() {}

  static void addTo(Cases cases) {
    cuts(cases);
    gzips(cases);
    envelopes(cases);
    lines(cases);
  }

  private static String until(String content, String end) {
    return content.substring(0, content.indexOf(end));
  }

  private static void cuts(Cases cases) {
    cases.add("cut-in-record", ALL.substring(0, ALL.indexOf(C) + 40));
    cases.add("cut-between-records", until(ALL, C));
    cases.add("cut-before-end", ALL.substring(0, ALL.length() - 2));
    cases.add("cut-behind-records", ALL.substring(0, ALL.length() - 1));
    cases.add("cut-in-envelope", "{\"Reco");
    cases.add("cut-in-escape", ALL.substring(0, ALL.indexOf(C)) + "{\"eventName\":\"\\");
    cases.add(
        "cut-in-character", join(utf8(until(ALL, C) + "{\"eventName\":\""), new byte[] {-61}));
    cases.add("cut-line", A + "\n" + B.substring(0, 60) + "\n" + C + "\n");
    cases.add("cut-array", "[" + A + "," + B);
    cases.add("beginning-lost", ALL.substring(ALL.indexOf(A) + 30));
  }

  private static byte[] flipped(int at) {
    byte[] damaged = PACKED.clone();
    damaged[at < 0 ? damaged.length + at : at] ^= 0x41;
    return damaged;
  }

  /** Text that does not compress well, so that a cut near the end is a cut in it. */
  private static String noise() {
    return new Random(20261128)
        .ints(10_000, 'a', 'z' + 1)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  private static void gzips(Cases cases) {
    byte[] large = gzip(log(A, B, with(C, "\"note\":\"" + noise() + "\"")));
    cases.add("gzip-cut-header", Arrays.copyOf(PACKED, 6));
    cases.add("gzip-cut-trailer", Arrays.copyOf(PACKED, PACKED.length - 4));
    cases.add("gzip-cut-data", Arrays.copyOf(large, large.length - 1_000));
    cases.add("gzip-bad-method", flipped(2));
    cases.add("gzip-bad-checksum", flipped(-8));
    cases.add("gzip-bad-length", flipped(-1));
    cases.add("gzip-text-behind", join(PACKED, utf8("and more")));
    byte[] second = gzip(A);
    second[1] = 0;
    cases.add("gzip-bad-second-member", join(PACKED, second));
  }

  private static void envelopes(Cases cases) {
    cases.add("comma-missing", "{\"Records\":[" + A + B + "\n" + C + "]}");
    cases.add("comma-doubled", "{\"Records\":[" + A + ",," + B + ",]}");
    cases.add("element-null", log(A, "null", B));
    cases.add("element-number", log(A, "-1.5e3", B));
    cases.add("element-text", log(A, "\"}{ ]\"", B));
    cases.add("element-array", log(A, "[{\"a\":[1,\"]\"]}]", B));
    cases.add("element-word", log(A, "nope!", B));
    cases.add("element-empty-object", log(A, "{}", B));
    cases.add("element-something-else", log(A, "{\"own\":1}", B));
    cases.add("bracket-joins-records", ALL.replaceFirst("\"Data\"},", "\"Data\"[,"));
    cases.add("records-no-array", "{\"Records\":{\"a\":1}}" + A);
    cases.add("records-misspelt", ALL.replace("Records", "Recorts"));
    cases.add(
        "records-twice", "{\"Records\":[" + A + "],\"x\":[1],\"Records\":[" + B + "," + C + "]}");
    cases.add(
        "records-twice-escaped",
        "{\"Records\":[" + A + "],\"Record\\u0073\":[" + B + "," + C + "]}");
    cases.add("records-twice-no-array", "{\"Records\":[" + A + "],\"Records\":null}");
    cases.add("envelope-open-behind", "{\"Records\":[" + A + "],\"x\":" + B);
    cases.add("brackets-behind", ALL + "]}]}");
    cases.add("text-behind-envelope", ALL + "\n-- end of file --\n");
    cases.add("envelope-twice-open", "{\"Records\":[" + A + "," + log(B, C));
  }

  private static void lines(Cases cases) {
    cases.add("syslog-prefix", "Mar  1 host trail: " + A + "\nMar  1 host trail: " + B + "\n");
    cases.add("text-between-lines", A + "\n# comment\n" + B + "\n");
    cases.add("broken-line", A + "\n{\"eventName\":\"x\"\n" + C + "\n");
    cases.add("object-in-quotes", A + "\n\"" + B.replace("\"", "\\\"") + "\"\n" + C);
  }
}
