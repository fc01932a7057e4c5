package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import dev.breadcrumbs.cloudtrail.query.internal.syntax.MacroSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The macros that one text may call: the host's, before those that published searches rely on. A
 * filter that a published detection ends with, and that nobody has defined, keeps all; so its
 * authors ship it.
 */
final class MacroCalls implements MacroSource {
  private static final String FILTER = "_filter";
  private static final String KEEPS_ALL = "search *";

  private static final List<Macro> BUILT_IN =
      List.of(
          Macro.of("cloudtrail", "sourcetype=aws:cloudtrail"),
          Macro.of(
              "security_content_ctime(field)",
              "convert timeformat=\"%Y-%m-%dT%H:%M:%S\" ctime($field$)"),
          Macro.of(
              "security_content_summariesonly",
              "summariesonly=`summariesonly_config` allow_old_summaries=`oldsummaries_config`"
                  + " fillnull_value=`fillnull_config`"),
          Macro.of("summariesonly_config", "false"),
          Macro.of("oldsummaries_config", "true"),
          Macro.of("fillnull_config", "null"));

  private final Map<String, Macro> known = new TreeMap<>();
  private final Set<String> undefinedFilters = new LinkedHashSet<>();

  MacroCalls(Map<String, Macro> ofHost) {
    BUILT_IN.forEach(macro -> known.put(macro.key(), macro));
    known.putAll(ofHost);
  }

  @Override
  public Expansion expand(String text) {
    MacroCall call = MacroCall.parse(text);
    Macro macro = known.get(call.key());
    if (macro == null && call.values().isEmpty() && call.name().endsWith(FILTER)) {
      undefinedFilters.add(call.name());
      return new Expansion(call.key(), KEEPS_ALL);
    }
    if (macro == null) {
      throw unknown(call);
    }
    if (macro.computed()) {
      throw new IllegalArgumentException(
          "the macro `"
              + call.name()
              + "` is computed by Splunk (iseval); define it with the text that comes of it");
    }
    return new Expansion(call.key(), call.expanded(macro));
  }

  private IllegalArgumentException unknown(MacroCall call) {
    List<Integer> taken =
        known.values().stream()
            .filter(each -> each.name().equals(call.name()))
            .map(each -> each.arguments().size())
            .toList();
    if (!taken.isEmpty()) {
      return new IllegalArgumentException(
          "the macro `"
              + call.name()
              + "` has "
              + argumentCounts(taken)
              + ", not "
              + call.values().size());
    }
    Set<String> names = new TreeSet<>();
    known.values().forEach(each -> names.add(each.name()));
    String hint = Suggestions.nearest(call.name(), names);
    return new IllegalArgumentException(
        "unknown macro `" + call.name() + "`" + (hint.isEmpty() ? there(names) : hint));
  }

  private static String argumentCounts(List<Integer> counts) {
    List<String> texts = new ArrayList<>();
    counts.forEach(count -> texts.add(count == 0 ? "no argument" : count + " arguments"));
    return String.join(" or ", texts).replace("1 arguments", "1 argument");
  }

  private static String there(Set<String> names) {
    return names.size() > 20
        ? "; there are " + names.size() + " others"
        : "; there are `" + String.join("`, `", names) + "`";
  }

  /** What was taken for granted, for whoever wrote the text. */
  List<String> assumptions() {
    if (undefinedFilters.isEmpty()) {
      return List.of();
    }
    boolean one = undefinedFilters.size() == 1;
    return List.of(
        "`"
            + String.join("`, `", undefinedFilters)
            + (one ? "` is not defined, and keeps" : "` are not defined, and keep")
            + " everything");
  }
}
