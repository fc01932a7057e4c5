package dev.breadcrumbs.cloudtrail.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.aws.KillTrial.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small run of the trial; the script kill-trial makes a large one, by system properties. */
class KillTrialTest {
  private static final int FILES = Integer.getInteger("kill.files", 24);
  private static final int EVENTS = Integer.getInteger("kill.events", 20);
  private static final int KILLS = Integer.getInteger("kill.kills", 3);
  private static final long SEED = Long.getLong("kill.seed", 20);

  @Test
  void a_killed_consumer_loses_no_event(@TempDir Path folder)
      throws IOException, InterruptedException {
    Outcome outcome = new KillTrial(FILES, EVENTS, KILLS, SEED, folder).run();

    System.out.println(outcome);
    assertThat(outcome.lost()).isZero();
    assertThat(outcome.distinct()).isEqualTo(FILES * EVENTS);
  }
}
