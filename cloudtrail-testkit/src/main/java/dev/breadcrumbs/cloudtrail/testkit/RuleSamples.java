package dev.breadcrumbs.cloudtrail.testkit;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * Runs the samples of a set of rules as JUnit tests. A sample is a file {@code
 * <rule-id>/match-<what>.json}, in which the rule must find something, or {@code
 * <rule-id>/ignore-<what>.json}, in which it must find nothing. It holds one event, or several for
 * a rule that looks at several: an array, a log file as CloudTrail delivers it, or JSON lines (then
 * the name may end in {@code .jsonl}).
 *
 * <pre>{@code
 * // under JUnit's annotation @TestFactory
 * Stream<DynamicNode> samples() {
 *   return RuleSamples.in(Path.of("src/test/resources/rules")).of(MY_RULES);
 * }
 * }</pre>
 *
 * <p>There is one test per sample. It is also a failure if a rule lacks samples of either kind, if
 * a folder is not named after a rule, or if a file has another name. Names that begin with a dot,
 * and rule files ({@code rule.yml}), are skipped. Immutable and thread-safe.
 */
public final class RuleSamples {
  private final Path folder;
  private final Site site;

  private RuleSamples(Path folder, Site site) {
    this.folder = folder;
    this.site = site;
  }

  /**
   * Sets the folder of the samples.
   *
   * @param folder a folder with a folder a rule
   * @return the samples
   * @throws IllegalArgumentException if there is no such folder
   */
  public static RuleSamples in(Path folder) {
    Objects.requireNonNull(folder, "folder is null");
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException("folder is none: " + folder.toAbsolutePath());
    }
    return new RuleSamples(folder, Site.EMPTY);
  }

  /**
   * Sets the lists that the rules ask for, such as trusted accounts.
   *
   * @param lists the site
   * @return the same samples, at that site
   */
  public RuleSamples at(Site lists) {
    return new RuleSamples(folder, Objects.requireNonNull(lists, "lists is null"));
  }

  /**
   * Returns the tests.
   *
   * @param rules the rules, one or more
   * @return tests of the folder, then a container a rule
   * @throws IllegalArgumentException if there is no rule
   */
  public Stream<DynamicNode> of(RuleSet rules) {
    if (rules.size() == 0) {
      throw new IllegalArgumentException("rules is empty");
    }
    SampleFolder samples = SampleFolder.list(folder);
    return Stream.concat(
        SampleTests.ofFolder(samples, rules),
        rules.list().stream().map(rule -> SampleTests.ofRule(samples, rule, site)));
  }

  /**
   * Returns the tests.
   *
   * @param rules the rules, one or more
   * @return tests of the folder, then a container a rule
   * @throws IllegalArgumentException if there is no rule
   */
  public Stream<DynamicNode> of(Rule... rules) {
    return of(RuleSet.of(List.of(rules)));
  }
}
