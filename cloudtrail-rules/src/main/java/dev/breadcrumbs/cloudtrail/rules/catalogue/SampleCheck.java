package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the rules of a folder make of the samples beside them. A sample is a file {@code
 * <rule-id>/match-<what>.json}, in which the rule must find something, or {@code
 * <rule-id>/ignore-<what>.json}, in which it must find nothing; of one event, of several in an
 * array, or of JSON lines in a file that may end in {@code .jsonl}.
 *
 * @param rules how many rules the folder has
 * @param samples how many samples
 * @param problems files that could not be loaded, or not as they stand
 * @param failures samples that a rule does not judge as their names say, and why
 * @param untested what is not tested: rules without a sample of one sort, samples without a rule
 */
public record SampleCheck(
    int rules,
    int samples,
    List<SigmaProblem> problems,
    List<Failure> failures,
    List<String> untested) {
  /** Copies the lists. */
  public SampleCheck {
    problems = List.copyOf(problems);
    failures = List.copyOf(failures);
    untested = List.copyOf(untested);
  }

  /**
   * A sample that is not judged as its name says.
   *
   * @param rule the rule's id
   * @param sample the file
   * @param reason what was expected, what came of it, and what held of the rule's conditions
   */
  public record Failure(String rule, Path sample, String reason) {
    /** Checks the parts. */
    public Failure {
      Objects.requireNonNull(rule, "rule is null");
      Objects.requireNonNull(sample, "sample is null");
      Objects.requireNonNull(reason, "reason is null");
    }
  }

  /**
   * Runs the samples of a folder.
   *
   * @param folder the folder
   * @param site the site whose lists rules ask for
   * @return what came of it
   * @throws IOException if the folder cannot be listed
   */
  public static SampleCheck of(Path folder, Site site) throws IOException {
    Objects.requireNonNull(site, "site is null");
    SigmaLoad load = Sigma.load(folder);
    List<RuleSample> samples = samples(folder);
    List<Failure> failures = new ArrayList<>();
    List<String> untested = new ArrayList<>();
    for (RuleSample sample : samples) {
      Optional<Rule> rule = load.rules().find(sample.ruleId());
      if (rule.isEmpty()) {
        untested.add(sample.file() + ": the folder has no rule '" + sample.ruleId() + "'");
      } else {
        sample
            .complaint(rule.get(), site)
            .ifPresent(reason -> failures.add(new Failure(sample.ruleId(), sample.file(), reason)));
      }
    }
    load.rules().forEach(rule -> addUntested(rule.id(), samples, untested));
    return new SampleCheck(
        load.rules().size(), samples.size(), load.problems(), failures, untested);
  }

  private static List<RuleSample> samples(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.filter(RuleSample::isSample).sorted().map(RuleSample::new).toList();
    }
  }

  private static void addUntested(String id, List<RuleSample> samples, List<String> untested) {
    List<RuleSample> own = samples.stream().filter(sample -> sample.ruleId().equals(id)).toList();
    if (own.stream().noneMatch(RuleSample::isMatch)) {
      untested.add(id + ": no " + id + "/match-*.json");
    }
    if (own.stream().allMatch(RuleSample::isMatch)) {
      untested.add(id + ": no " + id + "/ignore-*.json");
    }
  }

  /**
   * Returns whether all files were loaded and all samples judged as their names say.
   *
   * @return false if a file was refused or a sample failed
   */
  public boolean passed() {
    return failures.isEmpty() && problems.stream().noneMatch(each -> each.kind().isRefusal());
  }

  /**
   * Returns the account on one line.
   *
   * @return for example {@code 3 rules, 7 samples, 1 failed, 2 untested}
   */
  @Override
  public String toString() {
    return counted(rules, "rule")
        + ", "
        + counted(samples, "sample")
        + ", "
        + failures.size()
        + " failed, "
        + untested.size()
        + " untested";
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
