package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Items;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Warns of metadata that does not hinder us, but on whose account other tools, such as pySigma,
 * refuse the document; and of documents of a later version.
 */
final class MetadataCheck {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DATE =
      Pattern.compile(
          "([1-3][0-9]{3})(?:-([01][0-9])-([0-3][0-9])|/([01]?[0-9])/([0-3]?[0-9]))(?:[Tt ].*)?");
  private static final Pattern EARLIER_VERSION = Pattern.compile("[12](\\..*)?");
  private static final Set<String> RELATIONS =
      Set.of("correlation", "derived", "merged", "obsolete", "renamed", "similar");
  private static final String RELATED =
      "'related' is no list of maps, each with the id of a rule, a UUID, and a type: "
          + RELATIONS.stream().sorted().toList();
  private static final int LONGEST_TITLE = 256;

  private final SigmaDocument document;
  private final Entries root;

  private MetadataCheck(SigmaDocument document) {
    this.document = document;
    this.root = document.root();
  }

  static void warn(SigmaDocument document) {
    new MetadataCheck(document).warn();
  }

  private void warn() {
    String title = text("title");
    warnIf(title.isEmpty(), "title", "no title");
    warnIf(title.length() > LONGEST_TITLE, "title", "a title of more than 256 characters");
    warnIf(isThere("id") && !UUID.matcher(text("id")).matches(), "id", "an id that is no UUID");
    warnIf(root.entries().containsKey("name") && text("name").isEmpty(), "name", "an empty name");
    for (String key : List.of("taxonomy", "license", "author")) {
      warnIf(isThere(key) && !isText(key), key, "'" + key + "' is no text");
    }
    for (String key : List.of("date", "modified")) {
      warnIf(isThere(key) && !isDate(text(key)), key, "'" + key + "' is no date, as in 2024-08-07");
    }
    for (String key : List.of("references", "falsepositives", "tags", "fields", "scope")) {
      warnIf(isThere(key) && !(root.get(key) instanceof Items), key, "'" + key + "' is no list");
    }
    if (isThere("sigma-version") && !EARLIER_VERSION.matcher(text("sigma-version")).matches()) {
      document.note(
          Kind.LATER_VERSION,
          root.lineOf("sigma-version"),
          "written for Sigma " + text("sigma-version") + ", read as Sigma 2.1");
    }
    warnIf(isThere("related") && !isRelated(), "related", RELATED);
  }

  private boolean isThere(String key) {
    return root.get(key) != null;
  }

  private boolean isText(String key) {
    return root.get(key) instanceof YamlValue.Text;
  }

  private String text(String key) {
    return root.get(key) instanceof YamlValue.Text text ? text.text().strip() : "";
  }

  private static boolean isDate(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return false;
    }
    boolean hyphens = date.group(2) != null;
    try {
      LocalDate.of(
          Integer.parseInt(date.group(1)),
          Integer.parseInt(date.group(hyphens ? 2 : 4)),
          Integer.parseInt(date.group(hyphens ? 3 : 5)));
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private boolean isRelated() {
    return root.get("related") instanceof Items list
        && list.items().stream().allMatch(MetadataCheck::isRelation);
  }

  private static boolean isRelation(YamlValue value) {
    return value instanceof Entries relation
        && relation.get("id") instanceof YamlValue.Text id
        && UUID.matcher(id.text().strip()).matches()
        && relation.get("type") instanceof YamlValue.Text type
        && RELATIONS.contains(type.text().strip().toLowerCase(Locale.ROOT));
  }

  private void warnIf(boolean odd, String key, String what) {
    if (odd) {
      document.note(
          Kind.NONSTANDARD_METADATA, root.lineOf(key), what + ": pySigma refuses the document");
    }
  }
}
