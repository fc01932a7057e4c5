package dev.breadcrumbs.cloudtrail.rules.sigma;

import java.util.List;
import java.util.Objects;

/**
 * A rule written as Sigma. Immutable.
 *
 * @param yaml one document, or several for a correlation; empty if Sigma has nothing like the rule
 * @param leftOut what the rule says and the text does not, because Sigma has no words for it; where
 *     that is a part of the condition, the text matches more than the rule
 */
public record SigmaText(String yaml, List<String> leftOut) {
  /** Checks and copies. */
  public SigmaText {
    Objects.requireNonNull(yaml, "yaml is null");
    leftOut = List.copyOf(leftOut);
  }

  /**
   * Returns whether the text says all that the rule does.
   *
   * @return false if anything was left out
   */
  public boolean isComplete() {
    return leftOut.isEmpty() && !yaml.isEmpty();
  }
}
