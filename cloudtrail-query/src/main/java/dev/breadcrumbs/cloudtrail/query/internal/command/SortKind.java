package dev.breadcrumbs.cloudtrail.query.internal.command;

/** What values are compared as in {@code sort}. */
public enum SortKind {
  /** Numbers as numbers, before everything else as text. */
  AUTO(""),
  NUM("num"),
  IP("ip"),
  STR("str");

  private final String word;

  SortKind(String word) {
    this.word = word;
  }

  String around(String name) {
    return this == AUTO ? name : word + "(" + name + ")";
  }
}
