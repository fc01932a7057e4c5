package dev.breadcrumbs.cloudtrail.sql.pattern;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.query.ConditionForm;
import dev.breadcrumbs.cloudtrail.query.Field;
import dev.breadcrumbs.cloudtrail.sql.NotInSqlException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A condition on single events as a filter pattern of CloudWatch Logs, for a metric filter or a
 * subscription on the log group that a trail delivers to. Texts are compared case-sensitively, a
 * star stands for any text, and a field with several values counts as having none (Amazon
 * CloudWatch Logs User Guide, "Filter pattern syntax"). Thread-safe.
 */
public final class MetricFilter {
  private static final String NAME = "a metric filter";
  private static final int LONGEST = 1024;

  private MetricFilter() {}

  /**
   * Returns the pattern of a condition.
   *
   * @param condition the condition, as of a rule
   * @return the pattern
   * @throws NotInSqlException if a pattern cannot express it, or would be too long
   */
  public static String of(Condition condition) {
    String pattern = "{ " + said(condition) + " }";
    if (pattern.length() > LONGEST) {
      throw new NotInSqlException(
          NAME + " is at most " + LONGEST + " characters long, not " + pattern.length());
    }
    return pattern;
  }

  private static String said(Condition condition) {
    ConditionForm form = condition.form();
    if (form instanceof ConditionForm.All all && !all.members().isEmpty()) {
      return joined(all.members(), " && ", MetricFilter::said);
    }
    if (form instanceof ConditionForm.Any any && !any.members().isEmpty()) {
      return joined(any.members(), " || ", MetricFilter::said);
    }
    if (form instanceof ConditionForm.Text text && !text.ignoreCase()) {
      String path = path(text.field());
      return joined(text.texts(), " || ", each -> path + " = " + pattern(text, each));
    }
    if (form instanceof ConditionForm.Differs differs && !differs.ignoreCase()) {
      String path = path(differs.field());
      // Whether a field that is not there differs, is not told: the first asks that it is.
      return "("
          + path
          + " = \"*\") && "
          + joined(differs.texts(), " && ", each -> path + " != " + quoted(each));
    }
    if (form instanceof ConditionForm.Presence presence) {
      String path = path(presence.field());
      if (presence.expected() && !Plain.isText(presence.field())) {
        throw Plain.unsayable(NAME, condition);
      }
      return presence.expected()
          ? path + " = \"*\""
          : "(" + path + " NOT EXISTS) || (" + path + " IS NULL)";
    }
    throw Plain.unsayable(NAME, condition);
  }

  private static <T> String joined(List<T> parts, String word, Function<T, String> said) {
    return parts.size() == 1
        ? said.apply(parts.get(0))
        : parts.stream()
            .map(each -> "(" + said.apply(each) + ")")
            .collect(Collectors.joining(word));
  }

  private static String path(Field field) {
    return "$." + Plain.path(NAME, field);
  }

  private static String pattern(ConditionForm.Text form, String text) {
    String plain = quoted(text);
    String inner = plain.substring(1, plain.length() - 1);
    return switch (form.test()) {
      case EQ -> plain;
      case STARTS_WITH -> "\"" + inner + "*\"";
      case ENDS_WITH -> "\"*" + inner + "\"";
      case CONTAINS -> "\"*" + inner + "*\"";
    };
  }

  private static String quoted(String text) {
    if (text.contains("*")) {
      throw new NotInSqlException(NAME + " takes a star for any text, as in '" + text + "'");
    }
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
