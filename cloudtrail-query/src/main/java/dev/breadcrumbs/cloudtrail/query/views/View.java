package dev.breadcrumbs.cloudtrail.query.views;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.util.Objects;

/**
 * A ready search with the question that it answers. Immutable and thread-safe.
 *
 * @param name the name, small letters and dashes
 * @param question what it tells
 * @param query the search; it can be gone on with
 */
public record View(String name, String question, TableQuery query) {
  /** Checks the parts. */
  public View {
    Objects.requireNonNull(name, "name is null");
    Objects.requireNonNull(question, "question is null");
    Objects.requireNonNull(query, "query is null");
  }

  static View of(String name, String question, String spl) {
    return new View(name, question, Spl.parse(spl));
  }

  /**
   * Runs the search.
   *
   * @param source where to look
   * @return the answer
   */
  public Table run(CloudTrailSource source) {
    return query.run(source);
  }
}
