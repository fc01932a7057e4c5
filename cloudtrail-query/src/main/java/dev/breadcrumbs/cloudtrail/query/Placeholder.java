package dev.breadcrumbs.cloudtrail.query;

/** Stands in until the module has its own types. */
public final class Placeholder {
  private Placeholder() {}
}
