package dev.breadcrumbs.cloudtrail.benchmarks;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.RunOptions;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import java.nio.file.Path;
import java.util.Set;

/** Evaluates a set of rules over all events of all files. */
record RuleRun(String name, RuleSet rules) implements Contender {
  @Override
  public Set<Search> searches(Form form) {
    return form == Form.LOADED ? Set.of() : Set.of(Search.EVERYTHING);
  }

  @Override
  public Session open(Form form, Path corpus, int threads) {
    Path[] files = form.files(corpus).toArray(Path[]::new);
    RunOptions options = RunOptions.threads(threads);
    RuleEngine engine = RuleEngine.of(rules);
    return search ->
        Answer.counted(
            "findings-of-" + name,
            engine.evaluate(CloudTrail.read(files), options).findings().size());
  }
}
