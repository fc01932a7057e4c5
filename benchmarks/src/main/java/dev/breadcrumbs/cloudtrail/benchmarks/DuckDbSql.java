package dev.breadcrumbs.cloudtrail.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * The fastest SQL found for each search and form. What matters most is {@code records = true}
 * together with explicit columns: without it DuckDB looks into the files first, which costs several
 * times the search. {@code newline_delimited} holds for a CloudTrail log file too, since it is one
 * line; {@code unstructured} takes half as long again. Extracting from values of type JSON, {@code
 * from_json} and automatic detection were all slower.
 */
final class DuckDbSql {
  private static final String LOGIN_FIELDS =
      "eventName VARCHAR, userIdentity STRUCT(userName VARCHAR), additionalEventData STRUCT(MFAUsed"
          + " VARCHAR)";
  private static final String ERROR_FIELDS = "errorCode VARCHAR";
  private static final String DENIED_FIELDS =
      "errorCode VARCHAR, awsRegion VARCHAR, eventName VARCHAR, userIdentity STRUCT(userName"
          + " VARCHAR), sourceIPAddress VARCHAR, userAgent VARCHAR, errorMessage VARCHAR";
  private static final String ALL_FIELDS =
      DENIED_FIELDS + ", additionalEventData STRUCT(MFAUsed VARCHAR)";

  private DuckDbSql() {}

  /**
   * The statements that make the loaded table; compressed in memory, it is searched up to three
   * times faster.
   */
  static List<String> load(Path corpus) {
    return List.of(
        "ATTACH ':memory:' AS loaded (COMPRESS)",
        "CREATE TABLE loaded.events AS SELECT e.errorCode, e.awsRegion, e.eventName,"
            + " e.userIdentity.userName AS userName, e.sourceIPAddress, e.userAgent,"
            + " e.errorMessage, e.additionalEventData.MFAUsed AS mfaUsed FROM "
            + lines(corpus, ALL_FIELDS));
  }

  static String of(Search search, Form form, Path corpus) {
    String user = form == Form.LOADED ? "e.userName" : "e.userIdentity.userName";
    String mfa = form == Form.LOADED ? "e.mfaUsed" : "e.additionalEventData.MFAUsed";
    return switch (search) {
      case LOGINS ->
          String.format(
              Locale.ROOT,
              "SELECT %1$s, %2$s, count(*) FROM %3$s WHERE e.eventName = 'ConsoleLogin' AND %1$s IS"
                  + " NOT NULL AND %2$s IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2",
              user,
              mfa,
              events(form, corpus, LOGIN_FIELDS));
      // Naming the success only once it is counted spares a text comparison for each event.
      case ERRORS ->
          String.format(
              Locale.ROOT,
              "SELECT coalesce(code, 'success'), events FROM (SELECT e.errorCode AS code, count(*)"
                  + " AS events FROM %s GROUP BY 1) ORDER BY 2 DESC, 1",
              events(form, corpus, ERROR_FIELDS));
      case DENIED ->
          String.format(
              Locale.ROOT,
              "SELECT e.awsRegion, e.eventName, %s, e.sourceIPAddress, e.userAgent, e.errorMessage"
                  + " FROM %s WHERE e.errorCode = 'AccessDenied'",
              user,
              events(form, corpus, DENIED_FIELDS));
      case WORD, COMMON_WORD, COMMON_VALUE, EVERYTHING ->
          throw new IllegalArgumentException("DuckDB is not asked for " + search);
    };
  }

  private static String events(Form form, Path corpus, String fields) {
    return switch (form) {
      case GZ -> logFiles(corpus, fields);
      case JSONL -> lines(corpus, fields);
      case LOADED -> "loaded.events AS e";
    };
  }

  private static String lines(Path corpus, String fields) {
    return String.format(
        Locale.ROOT,
        "read_json('%s/**/*.jsonl', columns = {%s}, format = 'newline_delimited', records = true)"
            + " AS e",
        Form.JSONL.stored().folder(corpus),
        columns(fields));
  }

  private static String logFiles(Path corpus, String fields) {
    return String.format(
        Locale.ROOT,
        "(SELECT unnest(Records) AS e FROM read_json('%s/**/*.json.gz', columns = {Records:"
            + " 'STRUCT(%s)[]'}, format = 'newline_delimited', records = true,"
            + " maximum_object_size = 100000000))",
        Form.GZ.stored().folder(corpus),
        fields);
  }

  // "a VARCHAR, b STRUCT(c VARCHAR)" as read_json wants it: "a: 'VARCHAR', b: 'STRUCT(c VARCHAR)'".
  private static String columns(String fields) {
    return fields.replaceAll("(\\w+) (VARCHAR|STRUCT\\(.*?\\))(, |$)", "$1: '$2'$3");
  }
}
