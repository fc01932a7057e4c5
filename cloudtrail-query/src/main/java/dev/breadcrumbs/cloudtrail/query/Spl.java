package dev.breadcrumbs.cloudtrail.query;

import dev.breadcrumbs.cloudtrail.query.internal.spl.SplContext;
import dev.breadcrumbs.cloudtrail.query.internal.spl.SplParser;
import java.util.Objects;

/**
 * Reads searches that are written in Splunk's language (SPL). What a search prints as reads back to
 * an equal one.
 *
 * <pre>{@code
 * Table errors = Spl.parse("sourcetype=aws:cloudtrail | stats count by errorCode | sort - count")
 *     .run(CloudTrail.read(Path.of("logs")));
 * }</pre>
 *
 * <p>{@code index=}, {@code sourcetype=}, {@code source=} and {@code host=} at the beginning, and
 * the macro {@code `cloudtrail`}, mean all events. In {@code search}, {@code OR} binds tighter than
 * {@code AND}, and case does not matter; in {@code where} and {@code eval} it is the other way
 * round (Splunk Search Manual, "Boolean expressions with logical operators"). A name is what a
 * command has made, or else a field of the vocabulary; where the exact name is none, case does not
 * matter. {@code raw.} in front of a path means the event's own field. {@code sort} cuts nothing
 * off unless it is told to.
 *
 * <p>A text has at most 1,000,000 characters and 1,000 commands, and expressions nest at most 250
 * deep; a text beyond is refused. Reading takes time in proportion to the text.
 */
public final class Spl {
  private Spl() {}

  /**
   * Reads a search, with Splunk's names for fields. Where no command makes rows of the events, they
   * are shown in a table: time, name, user, region, address and error code, and what the text has
   * made.
   *
   * @param text the search
   * @return the search
   * @throws SearchException if it is none; it says what is wrong, and shows the place
   */
  public static TableQuery parse(String text) {
    return parse(text, Vocabulary.SPLUNK);
  }

  /**
   * Reads a search with the names of a vocabulary.
   *
   * @param text the search
   * @param vocabulary what names mean
   * @return the search
   * @throws SearchException if it is none; it says what is wrong, and shows the place
   */
  public static TableQuery parse(String text, Vocabulary vocabulary) {
    return parse(text, vocabulary, SplEnvironment.EMPTY);
  }

  /**
   * Reads a search that asks the host for more than events.
   *
   * @param text the search
   * @param vocabulary what names mean
   * @param environment the tables for {@code lookup}, by name, and the resolver for {@code
   *     iplocation}
   * @return the search
   * @throws SearchException if it is none; it says what is wrong, and shows the place
   */
  public static TableQuery parse(String text, Vocabulary vocabulary, SplEnvironment environment) {
    return new TableQuery(
        SplParser.table(
            Objects.requireNonNull(text, "text is null"), context(vocabulary, environment)));
  }

  /**
   * Reads a search that keeps events, with Splunk's names for fields.
   *
   * @param text a search without commands that make rows, such as {@code stats}
   * @return the search
   * @throws SearchException if it is none, or makes rows
   */
  public static Search search(String text) {
    return search(text, Vocabulary.SPLUNK);
  }

  /**
   * Reads a search that keeps events, with the names of a vocabulary.
   *
   * @param text a search without commands that make rows, such as {@code stats}
   * @param vocabulary what names mean
   * @return the search
   * @throws SearchException if it is none, or makes rows
   */
  public static Search search(String text, Vocabulary vocabulary) {
    return search(text, vocabulary, SplEnvironment.EMPTY);
  }

  /**
   * Reads a search that keeps events, and asks the host for more than these.
   *
   * @param text a search without commands that make rows, such as {@code stats}
   * @param vocabulary what names mean
   * @param environment the tables for {@code lookup}, by name, and the resolver for {@code
   *     iplocation}
   * @return the search
   * @throws SearchException if it is none, or makes rows
   */
  public static Search search(String text, Vocabulary vocabulary, SplEnvironment environment) {
    return new Search(
        SplParser.events(
            Objects.requireNonNull(text, "text is null"), context(vocabulary, environment)));
  }

  /**
   * Reads a condition on events, with Splunk's names for fields.
   *
   * @param text terms of {@code search}, such as {@code errorCode=AccessDenied
   *     userIdentity.type=Root}; or an expression behind {@code where}
   * @return the condition
   * @throws SearchException if it is none; it says what is wrong, and shows the place
   */
  public static Condition condition(String text) {
    return condition(text, Vocabulary.SPLUNK);
  }

  /**
   * Reads a condition on events, with the names of a vocabulary.
   *
   * @param text terms of {@code search}; or an expression behind {@code where}
   * @param vocabulary what names mean
   * @return the condition
   * @throws SearchException if it is none; it says what is wrong, and shows the place
   */
  public static Condition condition(String text, Vocabulary vocabulary) {
    return new Condition(
        SplParser.condition(
            Objects.requireNonNull(text, "text is null"),
            context(vocabulary, SplEnvironment.EMPTY)));
  }

  private static SplContext context(Vocabulary vocabulary, SplEnvironment environment) {
    Objects.requireNonNull(vocabulary, "vocabulary is null");
    return Objects.requireNonNull(environment, "environment is null").context(vocabulary);
  }
}
