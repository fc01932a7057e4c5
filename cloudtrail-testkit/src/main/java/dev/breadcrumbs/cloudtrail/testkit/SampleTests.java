package dev.breadcrumbs.cloudtrail.testkit;

import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The tests that a folder of samples and a set of rules make. */
final class SampleTests {
  private SampleTests() {}

  static Stream<DynamicNode> ofFolder(SampleFolder folder, RuleSet rules) {
    return Stream.of(
        dynamicTest(
            "every folder is named by a rule", () -> requireRules(folder.ruleFolders(), rules)),
        dynamicTest(
            "every file is named match-*.json or ignore-*.json",
            () -> requireNone("these files are named otherwise", folder.strays())));
  }

  static DynamicNode ofRule(SampleFolder folder, Rule rule, Site site) {
    List<RuleSample> samples = folder.ofRule(rule.id());
    DynamicTest both =
        dynamicTest(
            "has samples to match and to ignore", () -> requireBoth(folder.root(), rule, samples));
    return dynamicContainer(
        rule.id(),
        Stream.concat(Stream.of(both), samples.stream().map(each -> test(rule, site, each))));
  }

  private static DynamicTest test(Rule rule, Site site, RuleSample sample) {
    return dynamicTest(
        sample.name(),
        sample.file().toUri(),
        () ->
            sample
                .complaint(rule, site)
                .ifPresent(
                    text -> {
                      throw new AssertionError(text);
                    }));
  }

  private static void requireRules(List<Path> folders, RuleSet rules) {
    List<Path> unknown =
        folders.stream().filter(path -> rules.find(RuleSample.name(path)).isEmpty()).toList();
    requireNone("no rule of the set has the name of these folders", unknown);
  }

  private static void requireNone(String wrong, List<Path> paths) {
    if (!paths.isEmpty()) {
      throw new AssertionError(
          wrong + paths.stream().map(path -> "\n  " + path).collect(Collectors.joining()));
    }
  }

  private static void requireBoth(Path root, Rule rule, List<RuleSample> samples) {
    Path folder = root.resolve(rule.id());
    if (samples.stream().noneMatch(RuleSample::isMatch)) {
      throw new AssertionError("rule " + rule.id() + " has no match-*.json in " + folder);
    }
    if (samples.stream().noneMatch(RuleSample::isIgnore)) {
      throw new AssertionError("rule " + rule.id() + " has no ignore-*.json in " + folder);
    }
  }
}
