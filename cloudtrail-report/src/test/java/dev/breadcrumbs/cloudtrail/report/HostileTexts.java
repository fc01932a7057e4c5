package dev.breadcrumbs.cloudtrail.report;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Fields.USER_AGENT;
import static dev.breadcrumbs.cloudtrail.rules.Rule.rule;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;

import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemKind;
import dev.breadcrumbs.cloudtrail.model.reading.ReadProblem;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.RuleCounts;
import dev.breadcrumbs.cloudtrail.rules.RuleError;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A report in which every text that somebody else chose tries to become markup or script. */
final class HostileTexts {
  /** The script of each of them would set this variable of the page. */
  static final String FLAG = "window.attacked";

  /** What none of them may become. */
  private static final String SCRIPT = "<script>" + FLAG + "=1</script>";

  private static final String IMAGE = "<img src=x onerror=\"" + FLAG + "=1\">";

  /** Each way out of a script element, a comment, an attribute or a text that is known. */
  static final List<String> ALL =
      List.of(
          "</script>" + SCRIPT,
          "</SCRIPT >" + SCRIPT,
          "<!--" + SCRIPT,
          "<!--<script>" + IMAGE,
          "-->" + IMAGE,
          "]]>" + IMAGE,
          "\"><svg onload=\"" + FLAG + "=1\">",
          "' autofocus onfocus='" + FLAG + "=1",
          "\u2028" + FLAG + "=1;\u2029",
          "\\u003c/script\\u003e" + SCRIPT,
          "&lt;img src=x onerror=" + FLAG + "=1&gt;" + "&#60;script&#62;",
          "javascript:" + FLAG + "=1",
          "data:text/html," + SCRIPT,
          "{{script}}{{events}}${" + FLAG + "=1}",
          "a\u0000b\u0008c\u007f\u202edetrever\ufeff",
          "half \ud83d pair",
          "__proto__");

  private HostileTexts() {}

  private static EventRule hostileRule(int number, String text) {
    String title = text.isBlank() ? "blank" : text;
    return rule("hostile-" + number)
        .title(title)
        .description(text)
        .level(Level.HIGH)
        .references(text)
        .falsePositives(text)
        .nextSteps(text)
        .context(USER_AGENT)
        .when(EVENT_NAME.eq(text));
  }

  static CloudTrailEvent event(int number, String text) {
    return anEvent()
        .call(text, text)
        .numbered(number)
        .at(SampleReports.START.plusSeconds(number))
        .userAgent(text)
        .from(text)
        .inRegion(text)
        .with(text.equals("__proto__") ? "key" : text, text)
        .errorCode(text, text)
        .field("userIdentity.userName", text)
        .field("userIdentity.type", "IAMUser")
        .build();
  }

  static Report report() {
    List<CloudTrailEvent> events = numbers().map(at -> event(at, ALL.get(at))).toList();
    List<Finding> findings =
        numbers()
            .map(at -> new Finding(hostileRule(at, ALL.get(at)), List.of(events.get(at))))
            .toList();
    List<ReadProblem> problems =
        ALL.stream()
            .map(text -> ReadProblem.ofFile(text, 0, ProblemKind.BROKEN_JSON, text))
            .toList();
    List<RuleError> errors = ALL.stream().map(text -> new RuleError(text, text, text)).toList();
    ReadReport read =
        new ReadReport(1, 1, 1, problems, Map.of(ProblemKind.BROKEN_JSON, (long) problems.size()));
    Evaluation evaluation =
        new Evaluation(
            findings,
            errors,
            Map.of(ALL.get(0), new RuleCounts(1, 1, 0, Map.of(ALL.get(1), 1L), 0, 0, 0, 0, 0)),
            Map.of(ALL.get(2), ALL.get(3)),
            read);
    return Report.titled(String.join(" ", ALL))
        .text(ALL.get(0), ALL.toArray(String[]::new))
        .findings(ALL.get(1), evaluation)
        .bars(ALL.get(2), Spl.parse("* | stats count by userAgent").run(events))
        .table(ALL.get(3), Spl.parse("* | table userAgent, eventName, errorCode").run(events))
        .overTime(
            ALL.get(4),
            Spl.parse("* | bin eventTime span=1s as time | chart count over time by errorMessage")
                .run(events));
  }

  private static Stream<Integer> numbers() {
    return Stream.iterate(0, at -> at + 1).limit(ALL.size());
  }
}
