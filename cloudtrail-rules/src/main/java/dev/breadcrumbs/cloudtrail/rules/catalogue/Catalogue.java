package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.query.Fields;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleException;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All rules that come with the SDK. Each is a folder of files: {@code rule.yml}, and samples of
 * events that it matches and that it ignores. A rule is read when it is first asked for.
 *
 * <pre>{@code
 * RuleEngine.of(Catalogue.all());
 * RuleEngine.of(Catalogue.with(Path.of("my-rules")));   // overrides, adds, switches off
 * }</pre>
 */
public final class Catalogue {
  private static final String HOST = ".amazonaws.com";

  private Catalogue() {}

  /** Read by whoever asks first. */
  private static final class Shipped {
    static final RuleSet RULES = CatalogueFiles.rules();
  }

  /**
   * Returns all rules.
   *
   * @return the rules, in the order of their ids
   */
  public static RuleSet all() {
    return Shipped.RULES;
  }

  /**
   * Finds a rule by its id.
   *
   * @param id such as {@code trail-stopped}
   * @return the rule
   * @throws IllegalArgumentException if there is none
   */
  public static Rule rule(String id) {
    return all().find(id).orElseThrow(() -> new IllegalArgumentException("no rule '" + id + "'"));
  }

  /**
   * Returns the rules with a tag.
   *
   * @param tag such as {@code attack.t1685.002} or {@code cis.v1.2-3.5}
   * @return the rules that have it
   */
  public static RuleSet tagged(String tag) {
    Objects.requireNonNull(tag, "tag is null");
    return all().only(rule -> rule.metadata().tags().contains(tag));
  }

  /**
   * Returns the rules of one level.
   *
   * @param level the level
   * @return the rules that have it
   */
  public static RuleSet ofLevel(Level level) {
    Objects.requireNonNull(level, "level is null");
    return all().only(rule -> rule.level() == level);
  }

  /**
   * Returns the rules that look at the calls of a service.
   *
   * @param eventSource such as {@code s3.amazonaws.com}, or {@code s3}
   * @return the rules that name it
   */
  public static RuleSet ofService(String eventSource) {
    Objects.requireNonNull(eventSource, "eventSource is null");
    String source = eventSource.indexOf('.') < 0 ? eventSource + HOST : eventSource;
    return all().only(rule -> services(rule).contains(source));
  }

  private static Set<String> services(Rule rule) {
    return rule.conditions().stream()
        .flatMap(condition -> condition.valuesOf(Fields.EVENT_SOURCE).stream())
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  /**
   * Puts a folder of rules over the catalogue: one with the id of a rule here stands in its place,
   * others are added, and those that the folder disables are left out. What rules look like is in
   * {@code docs/rule-format.md}; {@link Sigma#load} tells more of what was loaded.
   *
   * @param folder a folder with files of rules, there or below
   * @return the rules of both
   * @throws RuleException if a file cannot be loaded, or a rule is disabled that is not there
   */
  public static RuleSet with(Path folder) {
    SigmaLoad load = Sigma.load(Objects.requireNonNull(folder, "folder is null"));
    List<SigmaProblem> refused = load.refusals();
    if (!refused.isEmpty()) {
      throw new RuleException(
          refused.stream().map(SigmaProblem::toString).collect(Collectors.joining("\n")));
    }
    return load.over(all());
  }

  /**
   * Copies the files of all rules with their samples, to start from. Files that are there are
   * overwritten.
   *
   * @param folder where to; it is made if need be
   * @return how many rules were copied
   * @throws IOException if a file cannot be written
   */
  public static int export(Path folder) throws IOException {
    return CatalogueFiles.copy(Objects.requireNonNull(folder, "folder is null"));
  }
}
