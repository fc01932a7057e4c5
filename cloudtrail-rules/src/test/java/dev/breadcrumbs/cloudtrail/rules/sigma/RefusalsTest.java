package dev.breadcrumbs.cloudtrail.rules.sigma;

import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.problem;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withDetection;
import static dev.breadcrumbs.cloudtrail.rules.sigma.SigmaTexts.withItem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule that cannot be loaded says why, and where. */
class RefusalsTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "userAgent|regex: x; UNKNOWN_MODIFIER",
        "userAgent|: x; UNKNOWN_MODIFIER",
        "userAgent|Contains: x; UNKNOWN_MODIFIER",
        "userAgent|contains|contains: x; BAD_MODIFIERS",
        "userAgent|all: x; BAD_MODIFIERS",
        "userAgent|contains|all: [x]; BAD_MODIFIERS",
        "userAgent|re|contains: x; BAD_MODIFIERS",
        "userAgent|re|cidr: x; BAD_MODIFIERS",
        "userAgent|re|cased: x; BAD_MODIFIERS",
        "userAgent|i: x; BAD_MODIFIERS",
        "userAgent|i|re: x; BAD_MODIFIERS",
        "userAgent|wide: x; BAD_MODIFIERS",
        "userAgent|wide|contains|base64: x; BAD_MODIFIERS",
        "userAgent|exists|neq: true; BAD_MODIFIERS",
        "userAgent|gt|contains: 1; BAD_MODIFIERS",
        "userAgent|gt|hour: 1; BAD_MODIFIERS",
        "userAgent|lt|gt: 1; BAD_MODIFIERS",
        "userAgent|fieldref|contains|startswith: userName; BAD_MODIFIERS",
        "userAgent|fieldref|base64: userName; BAD_MODIFIERS",
        "userAgent|cidr: 192.0.2.0/33; BAD_VALUE",
        "userAgent|cidr: office; BAD_VALUE",
        "userAgent|re: '(x'; BAD_VALUE",
        "userAgent|gt: many; BAD_VALUE",
        "userAgent|gt: 1e999; BAD_VALUE",
        "eventTime|hour: noon; BAD_VALUE",
        "userAgent|exists: maybe; BAD_VALUE",
        "userAgent|fieldref: 'user*'; BAD_VALUE",
        "userAgent|base64: 'x*'; BAD_VALUE",
        "userAgent|contains|base64: x; BAD_VALUE",
        "userAgent|all: [x, null]; BAD_VALUE",
        "userAgent|contains: [x, null]; BAD_VALUE",
        "userAgent|contains: null; BAD_VALUE",
        "userAgent|windash: '-a -b -c -d -e -f -g'; TOO_LARGE",
        "userAgent|expand: '%unknown%'; MISSING_LIST",
        "userAgent|contains|expand: 'x %unknown%'; MISSING_LIST",
        "userAgent: {x: y}; BAD_DETECTION",
        "userAgent: [[x]]; BAD_DETECTION",
        "userAgent: []; BAD_DETECTION",
        "user..agent: x; BAD_DETECTION",
      })
  void refuses_bad_items(String item, Kind kind) {
    SigmaProblem problem = problem(withItem(item));

    assertThat(problem.kind()).isEqualTo(kind);
    assertThat(problem.line()).isEqualTo(8);
    assertThat(problem.rule()).isEqualTo("6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "'condition: sel'; BAD_CONDITION",
        "'sel: {userAgent: x}'; BAD_CONDITION",
        "'sel: {}\ncondition: sel'; BAD_DETECTION",
        "'sel: []\ncondition: sel'; BAD_DETECTION",
        "'sel:\ncondition: sel'; BAD_DETECTION",
        "'sel: [[x]]\ncondition: sel'; BAD_DETECTION",
        "'sel: [null]\ncondition: sel'; BAD_DETECTION",
        "'sel: [{}]\ncondition: sel'; BAD_DETECTION",
        "'sel: {userAgent: x}\ntimeframe: 5m\ncondition: sel'; OBSOLETE",
        "'sel: {userAgent: x}\ncondition: {a: b}'; BAD_CONDITION",
      })
  void refuses_bad_detections(String detection, Kind kind) {
    assertThat(problem(withDetection(detection)).kind()).isEqualTo(kind);
  }

  @ParameterizedTest(name = "{0} -> {1}: {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "product: aws; product: azure; OTHER_LOGSOURCE",
        "service: cloudtrail; service: s3; OTHER_LOGSOURCE",
        "service: cloudtrail; definition: none; OTHER_LOGSOURCE",
        "product: aws; 'product: aws\n  category: dns'; OTHER_LOGSOURCE",
        "logsource:; source:; OTHER_LOGSOURCE",
        "id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10; id: 'a rule'; BAD_METADATA",
        "id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10; level: urgent; BAD_METADATA",
        "id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10; status: old; BAD_METADATA",
        "title: A rule; title: [a]; BAD_METADATA",
        "title: A rule; action: global; OBSOLETE",
        "'title: A rule\nid: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10'; author: us; BAD_METADATA",
        "detection:; detections:; NOT_A_RULE",
        "id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10; 'id: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10\n"
            + "tags: [attack t1078]'; IGNORED_TAG",
      })
  void refuses_bad_documents(String part, String replacement, Kind kind) {
    String rule = withItem("userAgent: x").replace(part, replacement);

    assertThat(Sigma.parse(rule).problems()).extracting(SigmaProblem::kind).contains(kind);
  }

  @Test
  void prints_a_problem_with_its_place() {
    assertThat(problem(withItem("userAgent|regex: x")))
        .hasToString(
            "text:8: UNKNOWN_MODIFIER: 6d7f3e0a-6c1b-4f5e-9a83-0d2b7c4e5f10: no modifier of Sigma"
                + " 2.1: 'regex'");
  }
}
