package dev.breadcrumbs.cloudtrail.query.reliability;

import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.A;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.B;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.C;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.join;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.log;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.utf8;
import static dev.breadcrumbs.cloudtrail.query.reliability.Texts.with;

/** One record that is broken or odd, B, between two that are not. */
final class RecordCases {
  private RecordCases() {}

  static void addTo(Cases cases) {
    grammar(cases);
    texts(cases);
    numbers(cases);
    types(cases);
    keys(cases);
  }

  /** B is in the middle, with something replaced. */
  private static void replaced(Cases cases, String name, String old, String other) {
    String damaged = B.replace(old, other);
    if (damaged.equals(B)) {
      throw new IllegalArgumentException("nothing to replace: " + old);
    }
    cases.add(name, log(A, damaged, C));
  }

  /** B is in the middle, with a member more. */
  private static void added(Cases cases, String name, String member) {
    cases.add(name, log(A, with(B, member), C));
  }

  private static void grammar(Cases cases) {
    replaced(cases, "brace-missing", "\"Data\"}", "\"Data\"");
    replaced(cases, "brace-doubled", "\"Data\"}", "\"Data\"}}");
    replaced(cases, "bracket-wrong", "\"b\"]", "\"b\"}");
    replaced(cases, "quote-missing", "\"eventID\"", "\"eventID");
    replaced(cases, "colon-missing", "\"eventID\":", "\"eventID\" ");
    replaced(cases, "comma-missing-within", ",\"eventID\"", "\"eventID\"");
    replaced(cases, "comma-trailing", "\"Data\"}", "\"Data\",}");
    replaced(cases, "single-quotes", "\"eventID\"", "'eventID'");
    replaced(cases, "comment", "\"eventID\"", "/* id */ \"eventID\"");
    replaced(cases, "value-missing", "\"B\"", "");
    replaced(cases, "word-unknown", "null", "nil");
    replaced(cases, "not-a-number", "null", "NaN");
  }

  private static byte[] bytesIn(int... values) {
    byte[] bytes = new byte[values.length];
    for (int at = 0; at < values.length; at++) {
      bytes[at] = (byte) values[at];
    }
    String[] parts = log(A, B.replace("aws-cli/2.15", "%"), C).split("%", 2);
    return join(utf8(parts[0]), bytes, utf8(parts[1]));
  }

  private static void texts(Cases cases) {
    cases.add("utf-8-invalid", bytesIn(0xFF));
    cases.add("utf-8-cut", bytesIn('a', 0xE6, 0x97));
    cases.add("utf-8-overlong", bytesIn(0xC0, 0xAF));
    cases.add("utf-8-surrogate", bytesIn(0xED, 0xA0, 0x80));
    cases.add(
        "utf-8-beyond-unicode", bytesIn('"', ',', '"', 0xF4, 0x90, 0x80, 0x80, '"', ':', '"'));
    cases.add("control-character", bytesIn('a', 1));
    cases.add("line-break-in-text", bytesIn('a', '\n', 'b'));
    cases.add("nul-in-text", bytesIn('a', 0, 'b'));
    replaced(cases, "nul-escaped", "aws-cli", "\\u0000");
    replaced(cases, "surrogate-alone", "aws-cli", "\\ud800");
    added(cases, "surrogate-alone-in-key", "\"requestID\\udc00\":{\"\\ud800\":1}");
    replaced(
        cases,
        "surrogate-alone-in-field",
        "\"userName\":\"alice\"",
        "\"\\ud800\":{\"a\":\"\\udfff\"},\"userName\":\"\\uDBFF\"");
    replaced(cases, "surrogates-swapped", "aws-cli", "\\ude00\\ud83d");
    replaced(cases, "escape-unknown", "aws-cli", "\\q");
    replaced(cases, "escape-not-hex", "aws-cli", "\\u00g0");
    replaced(cases, "key-escaped", "\"eventName\"", "\"event\\u004eame\"");
  }

  private static void numbers(Cases cases) {
    added(cases, "number-1e999999", "\"n\":1e999999");
    added(cases, "number-400-digits", "\"n\":" + "1234567890".repeat(40));
    added(cases, "number-long-fraction", "\"n\":0." + "3".repeat(500));
    added(cases, "number-exponent-beyond", "\"n\":1e99999999999");
    added(cases, "number-leading-zero", "\"n\":007");
    added(cases, "number-plus", "\"n\":+1");
    added(cases, "number-bare-point", "\"n\":1.");
    added(cases, "number-minus-zero", "\"n\":-0");
  }

  private static void types(Cases cases) {
    replaced(cases, "time-broken", "2026-03-01T10:00:00Z", "yesterday");
    replaced(cases, "time-with-fraction", "10:00:00Z", "10:00:00.123Z");
    replaced(cases, "time-number", "\"2026-03-01T10:00:00Z\"", "1772359200");
    replaced(cases, "time-object", "\"2026-03-01T10:00:00Z\"", "{}");
    replaced(cases, "address-is-a-name", "192.0.2.10", "AWS Internal");
    replaced(cases, "name-object", "\"PutObject\"", "{\"a\":1}");
    replaced(cases, "parameters-text", "{\"bucketName\":\"logs\",\"keys\":[\"a\",\"b\"]}", "\"x\"");
    added(cases, "resources-object", "\"resources\":{\"ARN\":\"arn:aws:s3:::logs\"}");
    added(cases, "read-only-text", "\"readOnly\":\"perhaps\"");
    added(cases, "tls-details-list", "\"tlsDetails\":[\"TLSv1.3\"]");
    cases.add(
        "identity-text",
        log(A, "{\"eventID\":\"B\",\"userIdentity\":\"alice\",\"eventName\":\"x\"}", C));
    cases.add("fields-all-null", log("{\"eventID\":\"A\",\"eventName\":null,\"eventTime\":null}"));
  }

  private static void keys(Cases cases) {
    added(cases, "key-twice", "\"awsRegion\":\"us-east-1\"");
    added(cases, "key-empty", "\"\":{\"\":1}");
    StringBuilder colliding = new StringBuilder();
    for (int number = 0; number < 4096; number++) {
      colliding.append(number == 0 ? "" : ",").append('"');
      for (int bit = 0; bit < 12; bit++) {
        // "Aa" and "BB" have one hash code, and so has whatever is made of them.
        colliding.append((number >> bit & 1) == 0 ? "Aa" : "BB");
      }
      colliding.append("\":").append(number);
    }
    added(cases, "keys-colliding", "\"requestParameters\":{" + colliding + "}");
    added(
        cases, "addendum", "\"addendum\":{\"reason\":\"UPDATED_DATA\",\"originalEventID\":\"B\"}");
  }
}
