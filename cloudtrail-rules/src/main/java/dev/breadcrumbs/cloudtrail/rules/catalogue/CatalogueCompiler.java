package dev.breadcrumbs.cloudtrail.rules.catalogue;

import dev.breadcrumbs.cloudtrail.rules.AbsenceRule;
import dev.breadcrumbs.cloudtrail.rules.CorrelationPart;
import dev.breadcrumbs.cloudtrail.rules.CorrelationRule;
import dev.breadcrumbs.cloudtrail.rules.EventRule;
import dev.breadcrumbs.cloudtrail.rules.FirstSeenRule;
import dev.breadcrumbs.cloudtrail.rules.LevelWhen;
import dev.breadcrumbs.cloudtrail.rules.Presentation;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleMetadata;
import dev.breadcrumbs.cloudtrail.rules.Threshold;
import dev.breadcrumbs.cloudtrail.rules.catalogue.ConditionCompiler.OwnField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Makes one file of all rules, so that whoever asks for them need not parse YAML. Run by the build;
 * it ends with an error if a rule cannot be read, or would not be the same when it is read again.
 */
public final class CatalogueCompiler {
  private final DataWriter data = new DataWriter();
  private final ConditionCompiler conditions;

  private CatalogueCompiler(Set<OwnField> own) {
    this.conditions = new ConditionCompiler(data, own);
  }

  /**
   * Compiles a folder.
   *
   * @param arguments the folder of the rules, and the file to write
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Files.write(Path.of(arguments[1]), compiled(folder));
  }

  static byte[] compiled(Path folder) throws IOException {
    List<Rule> rules = CatalogueFiles.parsed(folder);
    List<String> files = CatalogueFiles.names(folder);
    CatalogueCompiler compiler = new CatalogueCompiler(ownFields(folder, files));
    DataWriter all = compiler.data.another().number(rules.size());
    rules.forEach(rule -> all.entry(compiler.rule(rule)));
    all.texts(files);
    byte[] content = compiler.conditions.data(all).append(all).bytes();
    List<Rule> again = CompiledRules.of(content).set().list();
    for (int at = 0; at < rules.size(); at++) {
      if (!rules.get(at).equals(again.get(at))) {
        throw new IllegalStateException(
            "not the same when read again:\n" + rules.get(at) + "\n" + again.get(at));
      }
    }
    return content;
  }

  /** The fields that documents make of others. */
  private static Set<OwnField> ownFields(Path folder, List<String> files) throws IOException {
    Set<OwnField> own = new LinkedHashSet<>();
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    for (String file : files) {
      if (file.endsWith("/rule.yml")) {
        for (Object document : yaml.loadAll(Files.readString(folder.resolve(file)))) {
          map(map(map(document).get("breadcrumbs")).get("fields"))
              .forEach((name, value) -> own.add(ownField(name, value)));
        }
      }
    }
    return own;
  }

  private static OwnField ownField(String name, Object value) {
    return value instanceof Map<?, ?> found
        ? new OwnField(
            name,
            List.of(String.valueOf(found.get("of"))),
            texts(Objects.requireNonNull(found.get("contains"), "contains is null")))
        : new OwnField(name, texts(value), List.of());
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object value) {
    return value == null ? Map.of() : (Map<String, Object>) value;
  }

  private static List<String> texts(Object members) {
    return ((List<?>) members).stream().map(String::valueOf).toList();
  }

  private DataWriter rule(Rule rule) {
    if (rule instanceof EventRule single) {
      return head(CompiledRules.EVENT, rule).number(conditions.number(single.condition()));
    }
    if (rule instanceof FirstSeenRule first) {
      return head(CompiledRules.FIRST_SEEN, rule)
          .number(conditions.number(first.condition()))
          .numbers(conditions.numbers(first.fields()))
          .number(seconds(first.within()))
          .number(seconds(first.learning()));
    }
    if (rule instanceof AbsenceRule absence) {
      return head(CompiledRules.ABSENCE, rule)
          .number(conditions.number(absence.condition()))
          .number(conditions.number(absence.expected()))
          .number(seconds(absence.within()))
          .numbers(conditions.numbers(absence.groupBy()));
    }
    if (rule instanceof CorrelationRule correlation) {
      return correlation(correlation);
    }
    throw new IllegalStateException("a rule that is not compiled yet: " + rule);
  }

  private static int seconds(Duration time) {
    return Math.toIntExact(time.toSeconds());
  }

  private DataWriter head(int kind, Rule rule) {
    RuleMetadata metadata = rule.metadata();
    Presentation presentation = metadata.presentation();
    DataWriter head =
        data.another()
            .number(kind)
            .text(metadata.id())
            .text(metadata.title())
            .name(metadata.status())
            .text(metadata.description())
            .name(metadata.level())
            .texts(metadata.tags())
            .texts(metadata.references())
            .texts(metadata.falsePositives())
            .text(metadata.author())
            .text(metadata.date())
            .texts(metadata.nextSteps())
            .texts(metadata.needs())
            .texts(metadata.supersedes())
            .text(presentation.title())
            .numbers(conditions.numbers(presentation.dedupBy()))
            .numbers(conditions.numbers(presentation.context()))
            .number(presentation.levels().size());
    for (LevelWhen level : presentation.levels()) {
      head.name(level.level()).number(conditions.number(level.condition()));
    }
    return head;
  }

  private DataWriter correlation(CorrelationRule rule) {
    if (rule.condition() != null || rule.fields().size() > 1 || rule.percentile() != 0) {
      throw new IllegalStateException("a correlation that is not compiled yet: " + rule);
    }
    DataWriter written =
        head(CompiledRules.CORRELATION, rule).name(rule.type()).number(seconds(rule.timespan()));
    Threshold threshold = rule.threshold();
    List<Threshold.Bound> bounds = threshold == null ? List.of() : threshold.bounds();
    written.number(bounds.size());
    bounds.forEach(bound -> written.name(bound.operator()).number((int) bound.number()));
    written.number(rule.fields().size());
    written.number(rule.parts().size());
    rule.parts().forEach(part -> written.append(part(rule, part)));
    rule.fields().forEach(field -> written.number(conditions.number(field)));
    return written;
  }

  private DataWriter part(CorrelationRule whole, CorrelationPart part) {
    boolean own = !part.rule().metadata().equals(whole.metadata());
    DataWriter written = data.another().number(own ? 1 : 0);
    return (own
            ? written.append(rule(part.rule()))
            : written.number(conditions.number(((EventRule) part.rule()).condition())))
        .numbers(conditions.numbers(part.groupBy()));
  }
}
