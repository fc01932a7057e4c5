package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** One sample of a rule: a file that tells by its name what the rule is to make of it. */
record RuleSample(Path file) {
  private static final Pattern NAME = Pattern.compile("(match|ignore)-.+\\.(json|jsonl)");
  private static final Pattern RULE = Pattern.compile(".+\\.(yml|yaml)");

  static boolean isSample(Path path) {
    return Files.isRegularFile(path) && NAME.matcher(name(path)).matches();
  }

  /** Whether it is a rule as a file, which stands beside its samples. */
  static boolean isRule(Path path) {
    return Files.isRegularFile(path) && RULE.matcher(name(path)).matches();
  }

  static String name(Path path) {
    return String.valueOf(path.getFileName());
  }

  String name() {
    return name(file);
  }

  String ruleId() {
    Path folder = file.getParent();
    return folder == null ? "" : name(folder);
  }

  boolean isMatch() {
    return name().startsWith("match-");
  }

  boolean isIgnore() {
    return !isMatch();
  }

  /** What is wrong, if the rule does not judge the sample as its name says. */
  Optional<String> complaint(Rule rule, Site site) {
    List<CloudTrailEvent> events = CloudTrail.read(file).onProblem(ProblemPolicy.FAIL).list();
    if (events.isEmpty()) {
      return Optional.of("there is no event in " + file);
    }
    Verdict verdict = Verdict.of(rule, site, events);
    Optional<String> complaint = isMatch() ? verdict.unlessMatched() : verdict.unlessIgnored();
    return complaint.map(text -> text + "\nfile " + file);
  }
}
