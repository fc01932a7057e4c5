package example.spark;

import dev.breadcrumbs.cloudtrail.query.Spl;
import dev.breadcrumbs.cloudtrail.query.TableQuery;
import dev.breadcrumbs.cloudtrail.sql.CloudTrailTable;
import dev.breadcrumbs.cloudtrail.sql.SqlDialect;
import dev.breadcrumbs.cloudtrail.sql.SqlText;
import dev.breadcrumbs.cloudtrail.sql.SqlWriter;
import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Runs a search in Splunk's language over log files, on Spark's own operators. The arguments are a
 * pattern of files, such as {@code s3a://bucket/AWSLogs/*&#47;CloudTrail/*&#47;2024/05/01/*.json.gz},
 * and the search. Submit it with the jars of cloudtrail-sql, cloudtrail-query and cloudtrail-model.
 */
public final class SearchJob {
  private SearchJob() {}

  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = SparkSession.builder().appName("search").getOrCreate()) {
      run(spark, arguments[0], Spl.parse(arguments[1])).show(1_000, false);
    }
  }

  static Dataset<Row> run(SparkSession spark, String files, TableQuery search) {
    spark.sql(CloudTrailTable.at(SqlDialect.SPARK, files).ddl());
    SqlText text = SqlWriter.to(SqlDialect.SPARK).write(search);
    text.notes().forEach(note -> System.err.println("-- " + note));
    return spark.sql(text.sql());
  }
}
