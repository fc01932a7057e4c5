package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleException;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.util.List;
import java.util.Objects;

/**
 * What came of loading Sigma files: the rules, and a problem for everything that is not among them.
 * Immutable.
 *
 * @param rules the rules that find something by themselves, in the order of the files
 * @param bases the rules that are only parts of correlations, which hold them already; give them to
 *     an engine too if they are to find something by themselves
 * @param disabled ids of the rules that documents switch off
 * @param problems what was not loaded, or not as it stands
 * @param files how many files, resources or texts were read
 * @param documents how many YAML documents they had, empty ones not counted
 */
public record SigmaLoad(
    RuleSet rules,
    List<Rule> bases,
    List<String> disabled,
    List<SigmaProblem> problems,
    int files,
    int documents) {
  /** Copies the lists. */
  public SigmaLoad {
    Objects.requireNonNull(rules, "rules is null");
    bases = List.copyOf(bases);
    disabled = List.copyOf(disabled);
    problems = List.copyOf(problems);
  }

  /**
   * Returns the problems on whose account something was not loaded.
   *
   * @return the problems that are no warnings
   */
  public List<SigmaProblem> refusals() {
    return problems.stream().filter(problem -> problem.kind().isRefusal()).toList();
  }

  /**
   * Puts the rules over others: one with the id of another stands in its place, the rest is added,
   * and those that documents disable are left out.
   *
   * @param others the rules below, such as those of the catalogue
   * @return the rules of both
   * @throws RuleException if a rule is disabled that is not there
   */
  public RuleSet over(RuleSet others) {
    RuleSet all = others.with(rules);
    for (String id : disabled) {
      if (all.find(id).isEmpty()) {
        throw new RuleException("no rule '" + id + "' to disable");
      }
    }
    return all.only(rule -> !disabled.contains(rule.id()));
  }

  /**
   * Returns the account of the load on one line.
   *
   * @return for example {@code 57 rules of 57 documents in 57 files, 0 refused, 0 warnings}
   */
  @Override
  public String toString() {
    int refused = refusals().size();
    String parts = bases.isEmpty() ? "" : " and " + counted(bases.size(), "part");
    String without = disabled.isEmpty() ? "" : ", " + disabled.size() + " disabled";
    return counted(rules.size(), "rule")
        + parts
        + " of "
        + counted(documents, "document")
        + " in "
        + counted(files, "file")
        + ", "
        + refused
        + " refused, "
        + counted(problems.size() - refused, "warning")
        + without;
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
