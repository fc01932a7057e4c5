package dev.breadcrumbs.cloudtrail.examples.hunt;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.SplEnvironment;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.query.Vocabulary;
import java.util.regex.Pattern;

/**
 * Searches of one word that are no terms of SPL but names out of a table, such as the ARN of a
 * session whose name has a comma in it: those mean the events that have the name.
 */
final class PastedName {
  private static final Pattern ONE_WORD = Pattern.compile("[^\\s\"'`|()\\[\\]*\\\\]+");

  /** With a mistake in its name, it is a comparison all the same. */
  private static final Pattern COMPARISON = Pattern.compile("[\\w.{}-]+[=<>!].*");

  private PastedName() {}

  static TableQuery parse(String text, SplEnvironment environment) {
    try {
      return Spl.parse(text, Vocabulary.SPLUNK, environment);
    } catch (SearchException e) {
      if (!ONE_WORD.matcher(text).matches()) {
        throw e;
      }
      String quoted = "\"" + text + "\"";
      if (COMPARISON.matcher(text).matches()) {
        throw new SearchException(
            e.getMessage() + "\nif it is a name to look for, put it in quotes: '" + quoted + "'",
            e);
      }
      return Spl.parse(quoted, Vocabulary.SPLUNK, environment);
    }
  }
}
