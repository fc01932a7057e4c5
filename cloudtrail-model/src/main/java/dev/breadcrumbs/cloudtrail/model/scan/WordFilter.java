package dev.breadcrumbs.cloudtrail.model.scan;

import java.util.List;

/**
 * Decides from the bytes of a record, without decoding it, whether the record can hold certain
 * texts. A filter only rules out: what it lets through still has to be looked at. Asked of records
 * that are well-formed. Immutable and thread-safe.
 */
public sealed interface WordFilter permits HeldText, AllWords, AnyWord {
  /** Lets every record through. */
  WordFilter NONE = new AllWords(List.of());

  /**
   * Decides for one record.
   *
   * @param bytes the bytes; 16 more must follow behind the record
   * @param from index of the record's opening brace
   * @param to index behind its closing brace
   * @param spelling how the texts of the record are known to be written, which spares looking for
   *     other ways
   * @return false only if the record cannot hold what is asked for
   */
  boolean mayHold(byte[] bytes, int from, int to, Spelling spelling);

  /**
   * Returns whether any record can be ruled out.
   *
   * @return false for {@link #NONE} and filters that come to the same
   */
  boolean restricts();

  /**
   * Asks for a text that is a part of a single value, in whatever case: a text, a number as it is
   * printed, true or false. Names of members are no values.
   *
   * @param text the text
   * @return the filter
   */
  static WordFilter ofValues(String text) {
    return HeldText.ofValues(text);
  }

  /**
   * Asks for a text that is a part of a single value, or of the compact JSON text of an object, or
   * of what stands in a text that holds JSON, in whatever case.
   *
   * @param text the text
   * @return the filter
   */
  static WordFilter ofLeaves(String text) {
    return HeldText.ofLeaves(text);
  }

  /**
   * Asks for all that some filters ask for.
   *
   * @param filters the filters
   * @return the filter
   */
  static WordFilter allOf(List<WordFilter> filters) {
    List<WordFilter> restricting = filters.stream().filter(WordFilter::restricts).toList();
    return restricting.size() == 1 ? restricting.get(0) : new AllWords(restricting);
  }

  /**
   * Asks for what any of some filters asks for.
   *
   * @param filters the filters; of none, no record has any
   * @return the filter
   */
  static WordFilter anyOf(List<WordFilter> filters) {
    return filters.size() == 1 ? filters.get(0) : new AnyWord(filters);
  }
}
