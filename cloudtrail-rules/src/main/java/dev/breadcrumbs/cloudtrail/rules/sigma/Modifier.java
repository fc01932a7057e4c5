package dev.breadcrumbs.cloudtrail.rules.sigma;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The modifiers of fields: all of Sigma (modifiers appendix 2.1), and ours, whose names no other
 * engine knows, so that it refuses what it could not match.
 */
enum Modifier {
  ALL("all", Role.WHOLE),
  NEQ("neq", Role.WHOLE),
  CASED("cased", Role.WHOLE),
  STARTSWITH("startswith", Role.PLACE),
  ENDSWITH("endswith", Role.PLACE),
  CONTAINS("contains", Role.PLACE),
  WINDASH("windash", Role.TEXT),
  BASE64("base64", Role.TEXT),
  BASE64OFFSET("base64offset", Role.TEXT),
  UTF16LE("utf16le", Role.TEXT),
  UTF16BE("utf16be", Role.TEXT),
  UTF16("utf16", Role.TEXT),
  WIDE("wide", Role.TEXT),
  EXPAND("expand", Role.EXPAND),
  EXISTS("exists", Role.TEST),
  RE("re", Role.TEST),
  I("i", Role.FLAG),
  M("m", Role.FLAG),
  S("s", Role.FLAG),
  CIDR("cidr", Role.TEST),
  FIELDREF("fieldref", Role.TEST),
  LT("lt", Role.NUMBER),
  LTE("lte", Role.NUMBER),
  GT("gt", Role.NUMBER),
  GTE("gte", Role.NUMBER),
  MINUTE("minute", Role.TIME),
  HOUR("hour", Role.TIME),
  DAY("day", Role.TIME),
  WEEK("week", Role.TIME),
  MONTH("month", Role.TIME),
  YEAR("year", Role.TIME),
  NOCASE("breadcrumbs_nocase", Role.WHOLE),
  WHERE("breadcrumbs_where", Role.NAMED),
  NOT_IN_LIST("breadcrumbs_not_in_list", Role.NAMED),
  PUBLIC_ACCESS("breadcrumbs_grants_public_access", Role.NAMED),
  FOREIGN_TRUST("breadcrumbs_trusts_foreign_account", Role.NAMED),
  FOREIGN_ACCOUNT("breadcrumbs_has_foreign_account", Role.NAMED),
  SHARED_WITH_ALL("breadcrumbs_shared_with_all", Role.NAMED),
  ANY_WORKLOAD("breadcrumbs_trusts_any_workload", Role.NAMED),
  ADMINISTRATOR("breadcrumbs_allows_administrator", Role.NAMED),
  OPENS_TO_WORLD("breadcrumbs_opens_to_world", Role.NAMED);

  private static final Map<String, Modifier> BY_NAME =
      Stream.of(values()).collect(Collectors.toMap(each -> each.text, Function.identity()));

  private final String text;
  private final Role role;

  /** What a modifier does. */
  enum Role {
    /** Decides how the item as a whole is meant. */
    WHOLE,
    /** Decides where in the field a text stands. */
    PLACE,
    /** Makes other texts of a text. */
    TEXT,
    /** Puts the site's lists in. */
    EXPAND,
    /** Makes the value another thing than a text. */
    TEST,
    /** Belongs to a regular expression. */
    FLAG,
    /** Compares a number. */
    NUMBER,
    /** Takes a part of a time. */
    TIME,
    /** Is a condition that Sigma has no word for. */
    NAMED
  }

  Modifier(String text, Role role) {
    this.text = text;
    this.role = role;
  }

  static @Nullable Modifier named(String name) {
    return BY_NAME.get(name);
  }

  Role role() {
    return role;
  }

  /** Whether it makes bytes of a text, of which only base64 makes a text again. */
  boolean isUtf16() {
    return this == UTF16LE || this == UTF16BE || this == UTF16 || this == WIDE;
  }

  @Override
  public String toString() {
    return text;
  }
}
