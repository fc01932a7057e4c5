package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.util.List;

/** All contenders, in the order of the tables. */
final class Contenders {
  /** The raw limits that the others are compared with; they work on one form each. */
  static final List<String> LIMITS = List.of("inflate-only", "read-only");

  static final String DUCKDB = "duckdb";

  static final String US = "breadcrumbs";

  static final String IN_TEXT = US + "-spl";

  private Contenders() {}

  static List<Contender> all() {
    return List.of(
        Breadcrumbs.inJava(),
        Breadcrumbs.inText(),
        new InflateOnly(),
        new ReadOnly(),
        new DecodeOnly("jackson-tokens", JacksonTokens::new),
        new DecodeOnly("jackson-tree", JacksonTree::new),
        new DecodeOnly("jackson-records", JacksonRecords::new),
        new TypedEvents("typed", TypedEvents::id),
        new TypedEvents("typed-every-field", TypedEvents::everything),
        new RuleRun("catalogue", Catalogue.all()),
        new RuleRun("rules-10", GeneratedRules.of(10)),
        new RuleRun("rules-100", GeneratedRules.of(100)),
        new RuleRun("rules-1000", GeneratedRules.of(1_000)),
        new DuckDb());
  }

  static Contender named(String name) {
    return all().stream()
        .filter(contender -> contender.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contender " + name));
  }
}
