package example.watch;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.LoadedEvents;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Evaluation;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Level;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import dev.breadcrumbs.cloudtrail.rules.RuleEngine;
import java.nio.file.Path;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Returns the SDK's values as they are: the program's own mapper writes them. */
@RestController
class LogController {
  private static final RuleEngine ENGINE =
      RuleEngine.of(
          Rule.rule("trail-stopped")
              .title("Trail stopped")
              .level(Level.HIGH)
              .when(EVENT_NAME.eq("StopLogging").and(ERROR_CODE.missing())));

  private final LoadedEvents events;

  LogController(@Value("${logs}") Path logs) {
    events = CloudTrail.load(logs);
  }

  @GetMapping("/logins")
  Table logins() {
    return events()
        .filter(EVENT_NAME.eq("ConsoleLogin"))
        .stats(count(), values(AWS_REGION).as("regions"))
        .by(USER_NAME, MFA_USED)
        .run(events);
  }

  @GetMapping("/logins/first")
  Row firstLogin() {
    return logins().first();
  }

  @GetMapping("/events/{id}")
  CloudTrailEvent event(@PathVariable("id") String id) {
    return events().filter(EVENT_ID.eq(id)).list(events).get(0);
  }

  @GetMapping("/evaluation")
  Evaluation evaluation() {
    return ENGINE.evaluate(events);
  }

  @GetMapping("/findings")
  List<Finding> findings() {
    return evaluation().findings();
  }

  @GetMapping("/findings/first")
  Finding firstFinding() {
    return findings().get(0);
  }

  @GetMapping("/report")
  ReadReport report() {
    return events.report();
  }

  @PostMapping("/events")
  CloudTrailEvent received(@RequestBody CloudTrailEvent event) {
    return event;
  }

  @PostMapping("/findings")
  List<Finding> findings(@RequestBody List<CloudTrailEvent> events) {
    return ENGINE.evaluate(CloudTrail.of(events)).findings();
  }
}
