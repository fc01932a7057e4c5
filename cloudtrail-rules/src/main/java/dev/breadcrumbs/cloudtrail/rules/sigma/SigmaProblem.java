package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.internal.print.ScreenText;
import java.util.Objects;

/**
 * Something in Sigma files that was not loaded, or not as it stands. Immutable.
 *
 * @param file the file or resource; {@code text} if it was given as text
 * @param document which YAML document of the file, from 1; 0 if it concerns the file
 * @param rule the rule's id, or else its title; empty if it has neither
 * @param line the line in the file, from 1; 0 if it is not known
 * @param kind what sort of problem it is
 * @param reason why, for people
 */
public record SigmaProblem(
    String file, int document, String rule, int line, Kind kind, String reason) {
  /** Checks the parts. */
  public SigmaProblem {
    Objects.requireNonNull(file, "file is null");
    Objects.requireNonNull(rule, "rule is null");
    Objects.requireNonNull(kind, "kind is null");
    Objects.requireNonNull(reason, "reason is null");
  }

  /** The sorts of problems. Names stay as they are, so that programs may rely on them. */
  public enum Kind {
    /** A file or resource that is not there, cannot be read, or is no UTF-8 text. */
    UNREADABLE(true),
    /** A document that is no YAML, or has what no rule needs: merge keys, tags of programs. */
    BROKEN_YAML(true),
    /** A file, document, or number of combinations beyond the limits. */
    TOO_LARGE(true),
    /** A document that is no rule, no correlation and no filter. */
    NOT_A_RULE(true),
    /** A missing or malformed title, id, status or level. */
    BAD_METADATA(true),
    /** A rule about other logs than those of AWS CloudTrail. */
    OTHER_LOGSOURCE(true),
    /** A detection whose parts are missing, empty, or of another shape than Sigma's. */
    BAD_DETECTION(true),
    /** A field whose name asks for a place in an array, such as {@code [0]} or {@code [any]}. */
    ARRAY_PLACE(true),
    /** A modifier that Sigma 2.1 does not have. */
    UNKNOWN_MODIFIER(true),
    /** Modifiers that cannot be combined, or not with the number of values. */
    BAD_MODIFIERS(true),
    /** A value that its modifiers cannot take, such as a bad block of addresses. */
    BAD_VALUE(true),
    /** A condition that cannot be read, or names what is not there. */
    BAD_CONDITION(true),
    /** What Sigma has given up: {@code | count() by}, {@code near}, {@code timeframe}, actions. */
    OBSOLETE(true),
    /** A placeholder for which the site has no list. */
    MISSING_LIST(true),
    /** A correlation whose parts are missing or malformed, or of which we know no more. */
    BAD_CORRELATION(true),
    /** A section {@code breadcrumbs} whose parts are malformed or not known. */
    BAD_EXTENSION(true),
    /** A reference to a rule that is not there, or was itself refused. */
    UNRESOLVED_REFERENCE(true),
    /** A document with the id of an earlier one. */
    DUPLICATE_ID(true),
    /** A warning: the rule was loaded, but its condition leaves a selection out. */
    UNUSED_SELECTION(false),
    /** A warning: the rule was loaded without a tag that is malformed. */
    IGNORED_TAG(false),
    /** A warning: a filter could not be applied to a rule that it names. */
    FILTER_NOT_APPLIED(false),
    /** A warning: metadata on whose account other tools, such as pySigma, refuse the document. */
    NONSTANDARD_METADATA(false),
    /** A warning: the document is written for a later version of Sigma than 2. */
    LATER_VERSION(false),
    /** A warning: a field that no event has, as CloudTrail's reference goes. */
    UNKNOWN_FIELD(false),
    /** A warning: a filter negates nothing, so that its rules match only what it describes. */
    FILTER_WITHOUT_NOT(false);

    private final boolean refusal;

    Kind(boolean refusal) {
      this.refusal = refusal;
    }

    /**
     * Returns whether the document was not loaded.
     *
     * @return false for a warning about a document that was
     */
    public boolean isRefusal() {
      return refusal;
    }
  }

  /**
   * Returns the problem on one line. What a terminal would obey is shown by its number: names of
   * files and what stands in them may be anything.
   *
   * @return place, kind, rule and reason
   */
  @Override
  public String toString() {
    String place = line > 0 ? file + ":" + line : file;
    String about = rule.isEmpty() ? "" : rule + ": ";
    return ScreenText.harmless(place + ": " + kind + ": " + about + reason);
  }
}
