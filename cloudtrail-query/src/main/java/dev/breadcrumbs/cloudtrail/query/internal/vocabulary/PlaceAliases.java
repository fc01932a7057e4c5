package dev.breadcrumbs.cloudtrail.query.internal.vocabulary;

import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.named;
import static dev.breadcrumbs.cloudtrail.query.internal.vocabulary.AliasTerms.text;

import dev.breadcrumbs.cloudtrail.query.internal.expression.NamedValue;
import dev.breadcrumbs.cloudtrail.query.internal.expression.SourceName;
import java.util.List;

/**
 * Where Splunk keeps an event. Here all events are of one index and one sort; only the source, the
 * file, tells them apart.
 */
final class PlaceAliases {
  private PlaceAliases() {}

  static List<NamedValue> all() {
    return List.of(
        named("index", text("main")),
        named("sourcetype", text("aws:cloudtrail")),
        named("host", text("cloudtrail")),
        named("source", new SourceName()));
  }
}
