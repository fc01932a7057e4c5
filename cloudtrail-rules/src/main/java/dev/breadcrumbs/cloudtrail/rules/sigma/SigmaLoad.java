package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.Rule;
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
 * @param problems what was not loaded, or not as it stands
 * @param files how many files, resources or texts were read
 * @param documents how many YAML documents they had, empty ones not counted
 */
public record SigmaLoad(
    RuleSet rules, List<Rule> bases, List<SigmaProblem> problems, int files, int documents) {
  /** Copies the lists. */
  public SigmaLoad {
    Objects.requireNonNull(rules, "rules is null");
    bases = List.copyOf(bases);
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
   * Returns the account of the load on one line.
   *
   * @return for example {@code 57 rules of 57 documents in 57 files, 0 refused, 0 warnings}
   */
  @Override
  public String toString() {
    int refused = refusals().size();
    String parts = bases.isEmpty() ? "" : " and " + counted(bases.size(), "part");
    return counted(rules.size(), "rule")
        + parts
        + " of "
        + counted(documents, "document")
        + " in "
        + counted(files, "file")
        + ", "
        + refused
        + " refused, "
        + counted(problems.size() - refused, "warning");
  }

  private static String counted(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }
}
