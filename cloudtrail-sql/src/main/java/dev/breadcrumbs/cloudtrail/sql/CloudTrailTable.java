package dev.breadcrumbs.cloudtrail.sql;

import dev.breadcrumbs.cloudtrail.sql.internal.compile.TableField;
import dev.breadcrumbs.cloudtrail.sql.internal.compile.TableField.Form;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The table of events that statements refer to, as the statement that creates it. For Athena it is
 * the one that AWS documents, with partitions projected from the names of folders. Immutable and
 * thread-safe.
 */
public final class CloudTrailTable {
  private static final String PARTITION = "timestamp";

  private final SqlDialect dialect;
  private final String name;
  private final String location;
  private final String since;

  private CloudTrailTable(SqlDialect dialect, String name, String location, String since) {
    this.dialect = dialect;
    this.name = name;
    this.location = location;
    this.since = since;
  }

  /**
   * Returns the table over the log files at a location.
   *
   * @param dialect the engine
   * @param location for Athena the folder of an account and region, such as {@code
   *     s3://bucket/AWSLogs/123456789012/CloudTrail/us-east-1/}; for Spark and DuckDB a pattern of
   *     files, such as {@code logs/*.json.gz}
   * @return the table, named {@link SqlWriter#TABLE}
   */
  public static CloudTrailTable at(SqlDialect dialect, String location) {
    return new CloudTrailTable(
        Objects.requireNonNull(dialect, "dialect is null"),
        SqlWriter.TABLE,
        Objects.requireNonNull(location, "location is null"),
        "2020/01/01");
  }

  /**
   * Returns the same table under another name.
   *
   * @param other the name, as written in a statement
   * @return the table
   */
  public CloudTrailTable named(String other) {
    return new CloudTrailTable(
        dialect, Objects.requireNonNull(other, "name is null"), location, since);
  }

  /**
   * Returns the same table with partitions starting on another day. Only Athena has partitions.
   *
   * @param day the first day, as {@code 2024/01/31}
   * @return the table
   * @throws IllegalArgumentException if it is not such a day
   */
  public CloudTrailTable since(String day) {
    if (!day.matches("[0-9]{4}/[0-9]{2}/[0-9]{2}")) {
      throw new IllegalArgumentException("no day such as 2024/01/31: '" + day + "'");
    }
    return new CloudTrailTable(dialect, name, location, day);
  }

  /**
   * Returns the statement that creates the table.
   *
   * @return the statement, without a semicolon
   */
  public String ddl() {
    return switch (dialect) {
      case ATHENA -> athena();
      case SPARK -> spark();
      case DUCKDB -> duckDb();
    };
  }

  private String athena() {
    String folder = location.endsWith("/") ? location : location + "/";
    return "CREATE EXTERNAL TABLE "
        + name
        + " (\n"
        + TableField.EVENT.members().entrySet().stream()
            .map(each -> "  " + lower(each.getKey()) + " " + hive(each.getValue()))
            .collect(Collectors.joining(",\n"))
        + "\n)\nPARTITIONED BY (`"
        + PARTITION
        + "` STRING)\n"
        + "ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'\n"
        + "STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'\n"
        + "OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'\n"
        + "LOCATION '"
        + quoted(folder)
        + "'\nTBLPROPERTIES (\n"
        + "  'projection.enabled' = 'true',\n"
        + "  'projection.timestamp.format' = 'yyyy/MM/dd',\n"
        + "  'projection.timestamp.interval' = '1',\n"
        + "  'projection.timestamp.interval.unit' = 'DAYS',\n"
        + "  'projection.timestamp.range' = '"
        + since
        + ",NOW',\n  'projection.timestamp.type' = 'date',\n"
        + "  'storage.location.template' = '"
        + quoted(folder)
        + "${timestamp}'\n)";
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private String hive(TableField field) {
    return lower(type(field, "STRING", "STRING", "STRUCT<%s>", ":", "ARRAY<STRUCT<%s>>"));
  }

  private String spark() {
    String columns =
        TableField.EVENT.members().entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + ":"
                        + type(
                            each.getValue(),
                            "STRING",
                            "STRING",
                            "STRUCT<%s>",
                            ":",
                            "ARRAY<STRUCT<%s>>"))
            .collect(Collectors.joining(", "));
    // Whole files, as a record may be written on several lines. One that has no records would
    // otherwise have no rows, without a word.
    return "CREATE OR REPLACE TEMPORARY VIEW "
        + name
        + " AS\nSELECT r.* FROM (\n  SELECT explode(coalesce(from_json(value, 'STRUCT<Records:ARRAY<STRUCT<"
        + columns
        + ">>>').Records,\n    raise_error('no log file of CloudTrail: ' || input_file_name()))) AS r\n"
        + "  FROM text.`"
        + location.replace("`", "``")
        + "` WITH ('wholetext' = 'true')\n)";
  }

  private String duckDb() {
    String columns =
        TableField.EVENT.members().entrySet().stream()
            .map(
                each ->
                    quotedName(each.getKey())
                        + " "
                        + type(
                            each.getValue(), "VARCHAR", "JSON", "STRUCT(%s)", " ", "STRUCT(%s)[]"))
            .collect(Collectors.joining(", "));
    return "CREATE OR REPLACE VIEW "
        + name
        + " AS\nSELECT unnest(\"Records\", max_depth := 2) FROM read_json('"
        + quoted(location)
        + "', format = 'unstructured', maximum_object_size = 1073741824,\n"
        + "  columns = {'Records': 'STRUCT("
        + quoted(columns)
        + ")[]'})";
  }

  private String type(
      TableField field, String text, String json, String struct, String between, String array) {
    if (field.form() == Form.TEXT) {
      return text;
    }
    if (field.form() == Form.JSON) {
      return json;
    }
    String members =
        field.members().entrySet().stream()
            .map(
                each ->
                    (dialect == SqlDialect.DUCKDB ? quotedName(each.getKey()) : each.getKey())
                        + between
                        + type(each.getValue(), text, json, struct, between, array))
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, field.form() == Form.ARRAY ? array : struct, members);
  }

  private static String quotedName(String column) {
    return "\"" + column + "\"";
  }

  private static String quoted(String text) {
    return text.replace("'", "''");
  }
}
