package dev.breadcrumbs.cloudtrail.query.internal.spl;

import dev.breadcrumbs.cloudtrail.query.SearchException;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupData;
import dev.breadcrumbs.cloudtrail.query.internal.command.lookup.LookupWriter;
import dev.breadcrumbs.cloudtrail.query.internal.expression.Suggestions;
import dev.breadcrumbs.cloudtrail.query.internal.vocabulary.NameTable;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a search's text is read with: what names mean, and what the host gives beside the text. */
public record SplContext(
    NameTable vocabulary,
    Map<String, LookupData> lookups,
    @Nullable Function<String, Map<String, String>> addressResolver,
    @Nullable LookupWriter lookupWriter,
    Map<String, Macro> macros,
    Consumer<String> notes) {
  /** The table of a name. */
  public LookupData tableNamed(String name) {
    LookupData table = lookups.get(name);
    if (table == null) {
      List<String> known = lookups.keySet().stream().sorted().toList();
      String there =
          known.isEmpty()
              ? "; give it one: SplEnvironment.lookup(LookupTable.csv(...)), or --lookup with hunt"
              : "; there are " + known + Suggestions.nearest(name, known);
      throw new SearchException("no lookup table '" + name + "'" + there);
    }
    return table;
  }

  /** Who keeps the tables that searches write. */
  public LookupWriter writer() {
    if (lookupWriter == null) {
      throw new SearchException(
          "outputlookup needs somebody who keeps tables, whom the host gives");
    }
    return lookupWriter;
  }

  /** Who knows where addresses are. */
  public Function<String, Map<String, String>> resolver() {
    if (addressResolver == null) {
      throw new SearchException("iplocation needs an address resolver, which the host gives");
    }
    return addressResolver;
  }
}
