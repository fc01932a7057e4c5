package dev.breadcrumbs.cloudtrail.sql.internal.compile;

/** Thrown at what SQL cannot say, with the reason; whoever knows the command names it. */
public final class Unsayable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Unsayable(String reason) {
    super(reason);
  }
}
