package example.linked;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import dev.breadcrumbs.cloudtrail.rules.catalogue.Catalogue;
import java.nio.file.Path;

/** How did the calls go, and what do the rules find? */
public final class FirstLook {
  private FirstLook() {}

  /** Looks at a folder of log files. */
  public static void main(String[] arguments) {
    CloudTrailLogs logs = CloudTrail.read(Path.of(arguments[0]));
    events()
        .stats(count())
        .by(ERROR_CODE.orElse("success"))
        .sort(desc("count"))
        .head(3)
        .run(logs)
        .print();
    int findings = RuleEngine.of(Catalogue.all()).evaluate(logs).findings().size();
    System.out.println(findings > 0 ? "there are findings" : "no findings");
  }
}
