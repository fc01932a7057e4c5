package dev.breadcrumbs.cloudtrail.sql.internal.compile;

import dev.breadcrumbs.cloudtrail.sql.internal.dialect.Dialect;
import java.util.ArrayList;
import java.util.List;

/** A block of addresses of version 4, part by part. */
record Addresses(List<Integer> parts, int prefix) {
  private static final String PART = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final String ADDRESS = "^" + (PART + "[.]").repeat(3) + PART + "$";
  private static final String DRESSED = "^[0-9a-fA-F:]*:[0-9]+[.][0-9.]+$";
  private static final int BITS = 8;
  private static final int ALL = 32;

  Addresses {
    parts = List.copyOf(parts);
  }

  static Addresses of(String block) {
    if (block.indexOf(':') >= 0) {
      throw new Unsayable("it does not know blocks of IPv6 such as " + block);
    }
    String[] halves = block.split("/", 2);
    List<Integer> parts = new ArrayList<>();
    for (String part : halves[0].split("\\.", -1)) {
      parts.add(Integer.valueOf(part));
    }
    return new Addresses(parts, halves.length < 2 ? ALL : Integer.parseInt(halves[1]));
  }

  String contains(Dialect dialect, String text) {
    return "CASE WHEN "
        + dialect.matches(text, DRESSED)
        + " THEN CAST("
        + dialect.failure("'an address of version 4 in the dress of version 6: ' || " + text)
        + " AS BOOLEAN) ELSE "
        + plain(dialect, text)
        + " END";
  }

  private String plain(Dialect dialect, String text) {
    int whole = prefix / BITS;
    StringBuilder fixed = new StringBuilder();
    for (int at = 0; at < whole; at++) {
      fixed.append(parts.get(at)).append(at < 3 ? "." : "");
    }
    if (prefix == ALL) {
      return text + " = " + dialect.text(fixed.toString());
    }
    StringBuilder condition = new StringBuilder(dialect.matches(text, ADDRESS));
    if (whole > 0) {
      condition.append(" AND ").append(text).append(" LIKE ").append(dialect.text(fixed + "%"));
    }
    int rest = prefix % BITS;
    if (rest > 0) {
      int least = parts.get(whole) & (0xFF << (BITS - rest));
      int most = least + (1 << (BITS - rest)) - 1;
      condition
          .append(" AND ")
          .append(dialect.tryCast("split_part(" + text + ", '.', " + (whole + 1) + ")", "INTEGER"))
          .append(" BETWEEN " + least + " AND " + most);
    }
    return condition.toString();
  }
}
