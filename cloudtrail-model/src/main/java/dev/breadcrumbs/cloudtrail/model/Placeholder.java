package dev.breadcrumbs.cloudtrail.model;

/** Stands in until the module has its own types. */
public final class Placeholder {
  private Placeholder() {}
}
