package dev.breadcrumbs.cloudtrail.examples;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.breadcrumbs.cloudtrail.query.Lookup;
import dev.breadcrumbs.cloudtrail.query.LookupTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.util.Objects;

/** Who uses whose buckets? The owners are in a CSV file, in which a star is any text. */
final class OwnersOfBuckets {
  private OwnersOfBuckets() {}

  public static void main(String[] arguments) throws IOException {
    LookupTable owners = owners().wildcards("bucket");

    events()
        .filter(EVENT_SOURCE.eq("s3.amazonaws.com"))
        .lookup(Lookup.in(owners).on("bucket", requestParameter("bucketName")).output("owner"))
        .stats(count(), values(USER_NAME).as("users"))
        .by(requestParameter("bucketName"), at("owner").orElse("nobody"))
        .run(BundledLogs.readOr(arguments))
        .print();
  }

  /** From a file it is just {@code LookupTable.csv("owners", Path.of("owners.csv"))}. */
  private static LookupTable owners() throws IOException {
    InputStream csv = OwnersOfBuckets.class.getResourceAsStream("owners.csv");
    try (InputStreamReader reader = new InputStreamReader(Objects.requireNonNull(csv), UTF_8)) {
      return LookupTable.csv("owners", reader);
    }
  }
}
