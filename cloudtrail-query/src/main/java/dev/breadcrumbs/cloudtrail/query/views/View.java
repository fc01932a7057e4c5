package dev.breadcrumbs.cloudtrail.query.views;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import java.util.Objects;

/**
 * A predefined search with the question that it answers. Immutable and thread-safe.
 *
 * @param name the name, in lower-case letters and hyphens
 * @param question the question that it answers
 * @param query the search, which can be continued with further commands
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
   * @param source the source to search
   * @return the answer
   */
  public Table run(CloudTrailSource source) {
    return query.run(source);
  }
}
