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
        InflatedBy.jdk(Breadcrumbs.inJava()),
        InflatedBy.jdk(Breadcrumbs.inText()),
        InflatedBy.isal(Breadcrumbs.inJava()),
        InflatedBy.isal(Breadcrumbs.inText()),
        new InflateOnly(),
        new ReadOnly(),
        new DecodeOnly("jackson-tokens", JacksonTokens::new),
        new DecodeOnly("jackson-tree", JacksonTree::new),
        new DecodeOnly("jackson-records", JacksonRecords::new),
        InflatedBy.jdk(new TypedEvents("typed", TypedEvents::id)),
        InflatedBy.jdk(new TypedEvents("typed-every-field", TypedEvents::everything)),
        InflatedBy.jdk(new RuleRun("catalogue", Catalogue.all())),
        InflatedBy.isal(new RuleRun("catalogue", Catalogue.all())),
        InflatedBy.jdk(new RuleRun("rules-10", GeneratedRules.of(10))),
        InflatedBy.jdk(new RuleRun("rules-100", GeneratedRules.of(100))),
        InflatedBy.jdk(new RuleRun("rules-1000", GeneratedRules.of(1_000))),
        new DuckDb());
  }

  static Contender named(String name) {
    return all().stream()
        .filter(contender -> contender.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no contender " + name));
  }
}
