package dev.breadcrumbs.cloudtrail.query;

/** The functions of {@code stats}. */
enum AggregateFunction {
  COUNT("count"),
  DC("dc"),
  VALUES("values"),
  MIN("min"),
  MAX("max"),
  SUM("sum"),
  AVG("avg"),
  EARLIEST("earliest"),
  LATEST("latest");

  private final String text;

  AggregateFunction(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
