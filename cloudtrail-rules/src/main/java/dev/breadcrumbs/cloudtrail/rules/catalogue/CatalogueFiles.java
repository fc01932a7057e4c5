package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleSet;
import dev.breadcrumbs.cloudtrail.rules.sigma.Sigma;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaLoad;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the catalogue, as they are in the jar, and the one that the build makes of them so
 * that they need not be parsed. Where there is none, as in a development environment, the rules are
 * read from the files.
 */
final class CatalogueFiles {
  private static final String FOLDER = "/breadcrumbs-rules/";
  private static final String COMPILED = FOLDER + "catalogue.bin";

  private CatalogueFiles() {}

  static RuleSet rules() {
    CompiledRules compiled = compiled();
    return compiled == null ? RuleSet.of(parsed(exploded())) : compiled.set();
  }

  private static @Nullable CompiledRules compiled() {
    try (InputStream content = Catalogue.class.getResourceAsStream(COMPILED)) {
      return content == null ? null : CompiledRules.of(content.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + COMPILED, e);
    }
  }

  /**
   * Reads the rules of a folder.
   *
   * @throws IllegalStateException if one cannot be read as it stands
   */
  static List<Rule> parsed(Path folder) {
    SigmaLoad load = Sigma.load(folder);
    if (!load.problems().isEmpty()) {
      throw new IllegalStateException("rules of the catalogue: " + load.problems());
    }
    List<Rule> rules = new ArrayList<>(load.rules().list());
    rules.sort(Comparator.comparing(Rule::id));
    return rules;
  }

  private static Path exploded() {
    URL folder = Catalogue.class.getResource(FOLDER);
    if (folder == null || !folder.getProtocol().equals("file")) {
      throw new IllegalStateException("no " + COMPILED + ", and no files at " + folder);
    }
    try {
      return Path.of(folder.toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("no place of files: " + folder, e);
    }
  }

  /**
   * The files of a folder with one folder a rule, such as {@code trail-stopped/rule.yml}, and the
   * site of their samples.
   */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder, 2)) {
      return below
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".bin"))
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  static int copy(Path target) throws IOException {
    CompiledRules compiled = compiled();
    List<String> names = compiled == null ? names(exploded()) : compiled.files();
    int rules = 0;
    for (String name : names) {
      Path file = target.resolve(name);
      Files.createDirectories(file.getParent());
      try (InputStream content = Catalogue.class.getResourceAsStream(FOLDER + name)) {
        if (content == null) {
          throw new IOException("no resource " + FOLDER + name);
        }
        Files.write(file, content.readAllBytes());
      }
      rules += name.endsWith("/rule.yml") ? 1 : 0;
    }
    return rules;
  }
}
