package dev.breadcrumbs.cloudtrail.rules;

/** Stands in until the module has its own types. */
public final class Placeholder {
  private Placeholder() {}
}
