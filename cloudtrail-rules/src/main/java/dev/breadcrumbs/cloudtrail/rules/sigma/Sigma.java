package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.Site;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Loads Sigma rules, correlations and filters about AWS CloudTrail (Sigma specification 2.1). They
 * become rules as any others: an engine runs them, a tuning tunes them. Nothing is left out in
 * silence, and a document that cannot be loaded does not cost its neighbours.
 *
 * <pre>{@code
 * SigmaLoad load = Sigma.load(Path.of("rules"));
 * load.problems().forEach(System.err::println);
 * RuleEngine engine = RuleEngine.of(load.rules());
 * }</pre>
 */
public final class Sigma {
  private static final SigmaLoader ANYWHERE = new SigmaLoader(Site.EMPTY);

  private Sigma() {}

  /**
   * Chooses a site, whose lists stand for the placeholders of {@code expand}. Without one, a rule
   * that has a placeholder is refused.
   *
   * @param site the site
   * @return what loads for it
   */
  public static SigmaLoader at(Site site) {
    return new SigmaLoader(site);
  }

  /**
   * Loads files together, so that correlations and filters find the rules that they name. Of a
   * folder, all files are loaded that end in {@code .yml} or {@code .yaml}, there or below.
   *
   * @param filesOrFolders files, or folders with files
   * @return the rules, and what was not loaded: also a file that cannot be read
   */
  public static SigmaLoad load(Path... filesOrFolders) {
    return ANYWHERE.load(filesOrFolders);
  }

  /**
   * Loads a resource of the class path. In a named module, the resource's package must be open, or
   * its folder's name be none of a package.
   *
   * @param beside the class beside which it is, or in whose module
   * @param resource its name, see {@link Class#getResourceAsStream}
   * @return the rules, and what was not loaded: also if there is no such resource
   */
  public static SigmaLoad load(Class<?> beside, String resource) {
    return ANYWHERE.load(beside, resource);
  }

  /**
   * Loads a text.
   *
   * @param yaml one or more documents
   * @return the rules, and what was not loaded
   */
  public static SigmaLoad parse(String yaml) {
    return ANYWHERE.parse(yaml);
  }

  /**
   * Writes a rule as Sigma: rules of single events, and correlations with their parts. What else a
   * rule says is left out, and told.
   *
   * @param rule the rule
   * @return the text, and what is not in it
   */
  public static SigmaText write(Rule rule) {
    return SigmaWriter.write(Objects.requireNonNull(rule, "rule is null"));
  }
}
