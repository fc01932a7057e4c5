package dev.breadcrumbs.cloudtrail.model.reading;

import java.util.Objects;

/**
 * Ends a reading under {@link ProblemPolicy#FAIL}, or the parsing of a single text. Its message
 * names file, record and offset, which {@link #problem()} returns as a value.
 */
public final class CloudTrailFormatException extends CloudTrailException {
  private static final long serialVersionUID = 1L;

  /** The problem that ended the reading. */
  private final ReadProblem problem;

  /**
   * Creates the exception for one problem.
   *
   * @param problem the problem that ended the reading
   */
  public CloudTrailFormatException(ReadProblem problem) {
    super(Objects.requireNonNull(problem, "problem is null").toString());
    this.problem = problem;
  }

  /**
   * Returns the problem that ended the reading.
   *
   * @return the problem, with its place
   */
  public ReadProblem problem() {
    return problem;
  }
}
