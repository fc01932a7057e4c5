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
      SigmaDocument document, DocumentHeader header, RuleBuilder builder, Condition condition)
      implements ParsedDocument {}

  /** A correlation. */
  record ParsedCorrelation(
      SigmaDocument document,
      DocumentHeader header,
      RuleBuilder builder,
      CorrelationSection correlation)
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
      Condition condition = detection.read(section, RESERVED, document);
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
    YamlValue correlation = root.get("correlation");
    YamlValue filter = root.get("filter");
    YamlValue events = root.get("detection");
    if (correlation == null && filter == null && events == null) {
      throw new SigmaRefusal(
          Kind.NOT_A_RULE, root.line(), "neither a detection, nor a correlation, nor a filter");
    }
    if (correlation != null) {
      DocumentHeader header = DocumentHeader.of(root);
      CorrelationSection read = CorrelationSection.read(correlation);
      return new ParsedCorrelation(document, header, header.builder(document), read);
    }
    checkLogSource(root);
    DocumentHeader header = DocumentHeader.of(root);
    if (events != null) {
      Condition condition = detection.read(events, Set.of(), document);
      return new ParsedRule(document, header, header.builder(document), condition);
    }
    if (filter == null) {
      throw new IllegalStateException("no section");
    }
    return ParsedFilter.of(document, header, filter, detection);
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
