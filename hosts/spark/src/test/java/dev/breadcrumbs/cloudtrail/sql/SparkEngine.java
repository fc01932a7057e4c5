package dev.breadcrumbs.cloudtrail.sql;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import scala.jdk.javaapi.CollectionConverters;

/** Spark in this process, with events as its table. */
final class SparkEngine implements SqlEngine {
  private final SparkSession spark;
  private final Path folder;

  SparkEngine(Path folder) {
    this.folder = folder;
    spark =
        SparkSession.builder()
            .master("local[1]")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 1)
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toString())
            .config("spark.sql.codegen.wholeStage", false)
            .config("spark.sql.adaptive.enabled", false)
            .getOrCreate();
  }

  @Override
  public SqlDialect dialect() {
    return SqlDialect.SPARK;
  }

  @Override
  public void load(List<String> events) throws IOException {
    Path file = folder.resolve("events.json");
    Files.writeString(file, "{\"Records\":[" + String.join(",", events) + "]}");
    spark.catalog().clearCache();
    spark.sql(CloudTrailTable.at(SqlDialect.SPARK, file.toString()).ddl());
  }

  @Override
  public Result query(String sql) throws SQLException {
    try {
      Dataset<Row> found = spark.sql(sql);
      List<List<Object>> rows = new ArrayList<>();
      for (Row row : found.collectAsList()) {
        List<Object> cells = new ArrayList<>();
        for (int at = 0; at < row.size(); at++) {
          cells.add(cell(row.get(at)));
        }
        rows.add(cells);
      }
      return new Result(List.of(found.columns()), rows);
    } catch (RuntimeException e) {
      throw new SQLException(e.getMessage(), e);
    } catch (Exception e) {
      // Spark throws checked exceptions that its methods do not declare.
      throw new SQLException(e.getMessage(), e);
    }
  }

  private static Object cell(Object value) {
    if (value instanceof scala.collection.Seq<?> several) {
      List<Object> cells = new ArrayList<>();
      CollectionConverters.asJava(several).forEach(each -> cells.add(cell(each)));
      return cells;
    }
    return value instanceof Number number ? new BigDecimal(number.toString()) : value;
  }

  @Override
  public void close() {
    spark.stop();
  }
}
