package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.matches;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plain values, wildcards, and the modifiers that say where a text stands. */
class TextItemsTest {
  private static String agent(String text) {
    return "{\"userAgent\":\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}";
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      delimiter = ';',
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '`',
      value = {
        "userAgent: aws-cli;aws-cli;true",
        "userAgent: aws-cli;AWS-CLI;true",
        "userAgent: aws-cli;aws-cli/2;false",
        "userAgent|cased: aws-cli;AWS-CLI;false",
        "userAgent|cased: aws-cli;aws-cli;true",
        "userAgent|startswith: aws;AWS-CLI;true",
        "userAgent|startswith: cli;aws-cli;false",
        "userAgent|endswith: cli;aws-CLI;true",
        "userAgent|endswith: aws;aws-cli;false",
        "userAgent|contains: s-c;aws-cli;true",
        "userAgent|contains|cased: S-C;aws-cli;false",
        "userAgent: 'aws*';aws-cli/2.1;true",
        "userAgent: 'a?s-cli';aws-cli;true",
        "userAgent: 'a?s-cli';as-cli;false",
        "userAgent: 'a\\?s';a?s;true",
        "userAgent: 'a\\?s';aws;false",
        "userAgent: 'a\\*s';a*s;true",
        "userAgent: 'a\\*s';axs;false",
        "userAgent: 'a\\\\*';a\\tail;true",
        "userAgent: 'a\\\\*';atail;false",
        "userAgent: 'a\\\\\\*';a\\*;true",
        "userAgent: 'a\\\\\\*';a\\tail;false",
        "userAgent: 'a\\b';a\\b;true",
        "userAgent: 'a\\\\b';a\\b;true",
        "userAgent: 'a\\\\\\b';a\\\\b;true",
        "userAgent: 'a\\\\\\\\b';a\\\\b;true",
        "userAgent|neq: aws-cli;aws-cli;false",
        "userAgent|neq: aws-cli;Boto3;true",
        "userAgent|contains|neq: aws;my AWS tool;false",
        "userAgent|contains: '*';x;true",
      })
  void compares_texts(String item, String agent, boolean expected) {
    assertThat(matches(item, agent(agent))).isEqualTo(expected);
  }

  @Test
  void takes_a_list_as_any_and_with_all_as_every() {
    String any = "userAgent|contains: [cli, boto]";
    String all = "userAgent|contains|all: [cli, boto]";

    assertThat(matches(any, agent("aws-cli"))).isTrue();
    assertThat(matches(any, agent("sdk"))).isFalse();
    assertThat(matches(all, agent("aws-cli"))).isFalse();
    assertThat(matches(all, agent("aws-cli boto3"))).isTrue();
  }

  @Test
  void takes_neq_of_a_list_as_none_of_them_and_as_met_by_an_absent_field() {
    String item = "userAgent|neq: [aws-cli, boto]";

    assertThat(matches(item, agent("boto"))).isFalse();
    assertThat(matches(item, agent("sdk"))).isTrue();
    assertThat(matches(item, "{\"eventName\":\"ListUsers\"}")).isTrue();
  }

  @Test
  void tells_empty_texts_from_absent_fields() {
    assertThat(matches("userAgent: ''", agent(""))).isTrue();
    assertThat(matches("userAgent: ''", "{}")).isFalse();
    assertThat(matches("userAgent: ''", agent("x"))).isFalse();
    assertThat(matches("userAgent: null", "{}")).isTrue();
    assertThat(matches("userAgent:", "{\"userAgent\":null}")).isTrue();
    assertThat(matches("userAgent: null", agent(""))).isFalse();
    assertThat(matches("userAgent|neq: null", agent("x"))).isTrue();
    assertThat(matches("userAgent|contains: '*'", "{}")).isFalse();
    assertThat(matches("userAgent|contains: '*'", agent(""))).isTrue();
  }

  @Test
  void compares_numbers_and_booleans_as_they_are_written() {
    assertThat(matches("recipientAccountId: 012345678901", account("012345678901"))).isTrue();
    assertThat(matches("requestParameters.port: 22", parameters("\"port\":22"))).isTrue();
    assertThat(matches("requestParameters.port: '22'", parameters("\"port\":22"))).isTrue();
    assertThat(matches("readOnly: True", "{\"readOnly\":true}")).isTrue();
    assertThat(matches("requestParameters.open: 'true'", parameters("\"open\":true"))).isTrue();
  }

  private static String account(String id) {
    return "{\"recipientAccountId\":\"" + id + "\"}";
  }

  private static String parameters(String members) {
    return "{\"requestParameters\":{" + members + "}}";
  }

  @ParameterizedTest(name = "{0} on {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "errorCode: [null, '']; {}; true",
        "errorCode: [null, '']; {\"errorCode\":null}; true",
        "errorCode: [null, '']; {\"errorCode\":\"\"}; true",
        "errorCode: [null, '']; {\"errorCode\":\"AccessDenied\"}; false",
        "errorCode: [Throttling, null]; {\"errorCode\":\"throttling\"}; true",
        "errorCode: [Thr*, null, null]; {\"errorCode\":\"Throttling\"}; true",
        "errorCode: [Thr*, null]; {\"errorCode\":\"x\"}; false",
        "errorCode|neq: [null, Throttling]; {}; false",
        "errorCode|neq: [null, Throttling]; {\"errorCode\":\"Throttling\"}; false",
        "errorCode|neq: [null, Throttling]; {\"errorCode\":\"AccessDenied\"}; true",
        "requestParameters.role: [null, a]; {\"requestParameters\":{\"role\":[]}}; true",
        "requestParameters.role: [null, a]; {\"requestParameters\":{\"role\":[\"b\",\"a\"]}}; true",
      })
  void null_among_values_is_a_missing_field(String item, String event, boolean expected) {
    assertThat(matches(item, event)).isEqualTo(expected);
  }
}
