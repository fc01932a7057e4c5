package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.query.Condition;
import dev.breadcrumbs.cloudtrail.rules.RuleBuilder;
import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A document that was understood by itself, before it is put together with others. */
sealed interface ParsedDocument {
  SigmaDocument document();

  DocumentHeader header();

  /** A rule of single events. */
  record ParsedRule(
      SigmaDocument document,
      DocumentHeader header,
      RuleBuilder builder,
      Condition condition,
      RuleShape shape)
      implements ParsedDocument {
    /** Whether it is only a part of a correlation, and speaks by what that says. */
    boolean isPart() {
      return shape.extension().isPart();
    }
  }

  /** A search that is run again and again. */
  record ParsedSearch(
      SigmaDocument document, DocumentHeader header, RuleBuilder builder, Extension extension)
      implements ParsedDocument {}

  /** A word that a rule is switched off. */
  record Disabled(SigmaDocument document, DocumentHeader header) implements ParsedDocument {}

  /** A correlation. */
  record ParsedCorrelation(
      SigmaDocument document,
      DocumentHeader header,
      RuleBuilder builder,
      CorrelationSection correlation,
      FieldNames names)
      implements ParsedDocument {}

  /** A filter: its condition is joined by {@code and} to those of the rules, as it stands. */
  record ParsedFilter(
      SigmaDocument document, DocumentHeader header, List<String> references, Condition condition)
      implements ParsedDocument {
    private static final Set<String> RESERVED = Set.of("rules");

    private static ParsedFilter of(
        SigmaDocument document,
        DocumentHeader header,
        YamlValue section,
        DetectionReader detection) {
      Condition condition =
          detection.read(section, RESERVED, Extension.of(document.root()), document);
      Entries entries = (Entries) section;
      List<String> references = entries.texts("rules", Kind.BAD_DETECTION);
      if (references.isEmpty()) {
        throw new SigmaRefusal(Kind.BAD_DETECTION, section.line(), "a filter that names no rules");
      }
      if (!detection.negates()) {
        document.note(
            Kind.FILTER_WITHOUT_NOT,
            entries.lineOf("condition"),
            "no 'not' in the filter: its rules match only what it describes;"
                + " to leave that out, write 'not'");
      }
      return new ParsedFilter(document, header, references, condition);
    }

    /** Whether it is meant for all rules. */
    boolean isForAny() {
      return references.size() == 1 && references.get(0).equalsIgnoreCase("any");
    }
  }

  /**
   * Reads a document.
   *
   * @throws SigmaRefusal if it is no rule, or malformed
   */
  static ParsedDocument of(SigmaDocument document, DetectionReader detection) {
    Entries root = document.root();
    if (root.get("action") != null) {
      throw new SigmaRefusal(
          Kind.OBSOLETE, root.lineOf("action"), "'action': write every document out in full");
    }
    Extension extension = Extension.of(root);
    if (extension.isDisabled()) {
      return new Disabled(document, DocumentHeader.of(root));
    }
    YamlValue filter = root.get("filter");
    if (filter != null && root.get("detection") == null && root.get("correlation") == null) {
      checkLogSource(root);
      return ParsedFilter.of(document, DocumentHeader.of(root), filter, detection);
    }
    return rule(document, extension, detection);
  }

  private static ParsedDocument rule(
      SigmaDocument document, Extension extension, DetectionReader detection) {
    Entries root = document.root();
    YamlValue correlation = root.get("correlation");
    YamlValue events = root.get("detection");
    boolean searches = extension.get("search") != null;
    if (correlation == null && events == null && !searches) {
      throw new SigmaRefusal(
          Kind.NOT_A_RULE, root.line(), "neither a detection, nor a correlation, nor a filter");
    }
    if (correlation == null) {
      checkLogSource(root);
    }
    DocumentHeader header = DocumentHeader.of(root);
    RuleBuilder builder = header.builder(document, extension.names());
    ExtensionMetadata.apply(extension, builder, detection, document);
    if (correlation != null) {
      CorrelationSection read = CorrelationSection.read(correlation);
      return new ParsedCorrelation(document, header, builder, read, extension.names());
    }
    if (events == null) {
      return new ParsedSearch(document, header, builder, extension);
    }
    Condition condition = detection.read(events, Set.of(), extension, document);
    RuleShape shape = RuleShape.read(extension, detection, document);
    return new ParsedRule(document, header, builder, condition, shape);
  }

  private static void checkLogSource(Entries root) {
    int line = root.lineOf("logsource");
    if (!(root.get("logsource") instanceof Entries source)) {
      throw new SigmaRefusal(Kind.OTHER_LOGSOURCE, line, "no logsource");
    }
    String product = lower(source.text("product", Kind.OTHER_LOGSOURCE));
    String service = lower(source.text("service", Kind.OTHER_LOGSOURCE));
    String category = lower(source.text("category", Kind.OTHER_LOGSOURCE));
    if (!product.equals("aws") || !service.equals("cloudtrail") || !category.isEmpty()) {
      throw new SigmaRefusal(
          Kind.OTHER_LOGSOURCE,
          line,
          "its logsource is not product aws, service cloudtrail, but " + shown(source));
    }
  }

  private static String shown(Entries source) {
    return Stream.of("product", "service", "category")
        .filter(key -> source.get(key) != null)
        .map(key -> key + " " + source.text(key, Kind.OTHER_LOGSOURCE))
        .collect(Collectors.joining(", "));
  }

  private static String lower(@Nullable String text) {
    return text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
  }
}
