package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.matches;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.only;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.rules.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The modifiers that make something else of a value than a text. */
class ValueModifiersTest {
  private static String event(String field, String text) {
    return "{\"" + field + "\":\"" + text + "\"}";
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "sourceIPAddress|cidr: 192.0.2.0/24;192.0.2.77;true",
        "sourceIPAddress|cidr: 192.0.2.0/24;198.51.100.7;false",
        "sourceIPAddress|cidr: 192.0.2.0/24;cloudtrail.amazonaws.com;false",
        "sourceIPAddress|cidr: '2001:db8::/32';2001:DB8:1::5;true",
        "sourceIPAddress|cidr: '2001:db8::/32';192.0.2.77;false",
        "sourceIPAddress|cidr: [192.0.2.0/24, 203.0.113.0/24];203.0.113.9;true",
        "sourceIPAddress|re: '^192\\.0\\.[0-9]+';192.0.2.1;true",
        "sourceIPAddress|re: internal;AWS Internal;false",
        "sourceIPAddress|re|i: internal;AWS Internal;true",
        "sourceIPAddress|re|m: '^second$';first\\nsecond;true",
        "sourceIPAddress|re: '^second$';first\\nsecond;false",
        "sourceIPAddress|re|s: 'first.second';first\\nsecond;true",
        "sourceIPAddress|re: 'first.second';first\\nsecond;false",
        "sourceIPAddress|re|i|m|s: '^SECOND.third$';first\\nsecond\\nthird;true",
        "sourceIPAddress|exists: true;192.0.2.1;true",
        "sourceIPAddress|exists: false;192.0.2.1;false",
        "userAgent|exists: false;192.0.2.1;true",
        "userAgent|exists: yes;192.0.2.1;false",
      })
  void tests_addresses(String item, String address, boolean expected) {
    assertThat(matches(item, event("sourceIPAddress", address))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource({
    "lt: 10, 9.5, true",
    "lt: 10, 10, false",
    "lte: 10, 10, true",
    "gt: 10, 10, false",
    "gt: -1, 0, true",
    "gte: 1.5, 1.5, true",
    "gte: 1.5, 1.4, false",
  })
  void compares_numbers(String test, String number, boolean expected) {
    String item = "requestParameters.maxSize|" + test;

    assertThat(matches(item, "{\"requestParameters\":{\"maxSize\":" + number + "}}"))
        .isEqualTo(expected);
    assertThat(matches(item, "{\"requestParameters\":{\"maxSize\":\"" + number + "\"}}"))
        .isEqualTo(expected);
    assertThat(matches(item, "{\"requestParameters\":{\"maxSize\":\"many\"}}")).isFalse();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "minute: 59, true",
    "minute: 58, false",
    "hour: 23, true",
    "day: 30, true",
    "month: 12, true",
    "year: 2024, true",
    "week: 1, true",
    "week: 53, false",
    "hour|gte: 22, true",
    "hour|lt: 6, false",
    "'hour: [22, 23]', true",
    "hour|neq: 23, false",
  })
  void takes_parts_of_times_in_utc(String item, boolean expected) {
    assertThat(matches("eventTime|" + item, event("eventTime", "2024-12-30T23:59:07Z")))
        .isEqualTo(expected);
    assertThat(matches("eventTime|" + item, event("eventTime", "2024-12-31T01:59:07+02:00")))
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} on {1} and {2}: {3}")
  @CsvSource({
    "fieldref, alice, alice, true",
    "fieldref, Alice, alice, true",
    "fieldref|cased, Alice, alice, false",
    "fieldref, alice, bob, false",
    "fieldref|neq, alice, bob, true",
    "fieldref|neq, alice, alice, false",
    "fieldref|contains, the alice key, Alice, true",
    "contains|fieldref, the alice key, bob, false",
    "fieldref|startswith, alice-key, alice, true",
    "fieldref|startswith, my-alice, alice, false",
    "fieldref|endswith, user/alice, alice, true",
    "fieldref|endswith|neq, user/alice, alice, false",
  })
  void compares_two_fields(String modifiers, String text, String other, boolean expected) {
    String item = "userAgent|" + modifiers + ": requestParameters.userName";
    String event =
        "{\"userAgent\":\"%s\",\"requestParameters\":{\"userName\":\"%s\"}}".formatted(text, other);

    assertThat(matches(item, event)).isEqualTo(expected);
  }

  @Test
  void compares_any_of_the_values_of_two_fields() {
    String item = "requestParameters.names|fieldref: responseElements.names";
    String event =
        "{\"requestParameters\":{\"names\":[\"a\",\"B\"]},\"responseElements\":{\"names\":[\"b\",\"c\"]}}";

    assertThat(matches(item, event)).isTrue();
    assertThat(matches(item, event.replace("\"b\"", "\"d\""))).isFalse();
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "base64: foo bar, Zm9vIGJhcg==, true",
        "base64: foo bar, foo bar, false",
        "base64|contains: foo, xxZm9vxx, true",
        "wide|base64: cmd, YwBtAGQA, true",
        "utf16le|base64: cmd, YwBtAGQA, true",
        "utf16be|base64: cmd, AGMAbQBk, true",
        "utf16|base64: cmd, //5jAG0AZAA=, true",
        // The text 'foobar' encoded behind 0, 1 and 2 other letters, and before others.
        "base64offset|contains: foobar, Zm9vYmFyIQ==, true",
        "base64offset|contains: foobar, IWZvb2JhciE=, true",
        "base64offset|contains: foobar, ISFmb29iYXIh, true",
        "base64offset|contains: foobar, ISFmb294YXIh, false",
      })
  void encodes(String item, String text, boolean expected) {
    assertThat(matches("userAgent|" + item, event("userAgent", text))).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "-f out, /F out, true",
        "-f out, \u2013f out, true",
        "-f out, \u2014f out, true",
        "/f out, \u2015f out, true",
        "-f out, +f out, false",
        "dry-run, dry/run, false",
        "a -x -y, a -x /y, true",
      })
  void takes_dashes_before_words_for_each_other(String value, String text, boolean expected) {
    assertThat(matches("userAgent|windash: '" + value + "'", event("userAgent", text)))
        .isEqualTo(expected);
  }

  @Test
  void puts_lists_of_the_site_in() {
    Site site =
        Site.EMPTY.with("admins", "alice", "b*b").with("office", "192.0.2.0/24", "AWS Internal");

    assertThat(expanded("userAgent|expand: '%admins%'", site, event("userAgent", "Alice")))
        .isTrue();
    assertThat(expanded("userAgent|expand: '%admins%'", site, event("userAgent", "bob"))).isFalse();
    assertThat(
            expanded("userAgent|expand|endswith: '/%admins%'", site, event("userAgent", "u/b*b")))
        .isTrue();
    assertThat(
            expanded("userAgent|expand|endswith: '/%admins%'", site, event("userAgent", "u/bob")))
        .isFalse();
    assertThat(
            expanded(
                "sourceIPAddress|expand: '%office%'", site, event("sourceIPAddress", "192.0.2.9")))
        .isTrue();
    assertThat(
            expanded(
                "sourceIPAddress|expand|neq: '%office%'",
                site, event("sourceIPAddress", "203.0.113.9")))
        .isTrue();
    assertThat(expanded("userAgent|re|expand: '^%admins%$'", site, event("userAgent", "b*b")))
        .isTrue();
    assertThat(expanded("userAgent|re|expand: '^%admins%$'", site, event("userAgent", "bbb")))
        .isFalse();
    assertThat(expanded("userAgent: '%admins%'", site, event("userAgent", "%admins%"))).isTrue();
  }

  private static boolean expanded(String item, Site site, String event) {
    return only(withItem(item), site).matches(CloudTrailEvent.parse(event));
  }
}
