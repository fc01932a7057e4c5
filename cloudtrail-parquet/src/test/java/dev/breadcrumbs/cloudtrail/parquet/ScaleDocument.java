package dev.breadcrumbs.cloudtrail.parquet;

import static dev.breadcrumbs.cloudtrail.query.Dsl.count;
import static dev.breadcrumbs.cloudtrail.query.Fields.ERROR_CODE;
import static dev.breadcrumbs.cloudtrail.query.Search.events;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.nio.file.Path;

/** The code of docs/scale.md. */
final class ScaleDocument {
  private ScaleDocument() {}

  static void parquet(Path logs, Path folder, Path file) {
    // snippet
    ParquetEvents.write(CloudTrail.read(logs), folder);

    LoadedEvents loaded = CloudTrail.load(CloudTrail.read(ParquetEvents.files(folder)));
    Table errors = events().stats(count()).by(ERROR_CODE).run(loaded);
    ParquetTables.write(errors, file);
    // end
  }
}
