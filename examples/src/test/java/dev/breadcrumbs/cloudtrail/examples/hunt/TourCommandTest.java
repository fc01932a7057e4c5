package dev.breadcrumbs.cloudtrail.examples.hunt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TourCommandTest {
  @Test
  void shows_three_searches_and_the_findings_of_the_sample() {
    HuntRun run = HuntRun.of("tour");

    assertThat(run.out())
        .containsSubsequence(
            "Who signed in to the console",
            "bstoll  No                               4",
            "How did the calls go?",
            "success                                          3580",
            "Which calls were denied, to whom?",
            "nullweb_admin",
            "What do the rules find?",
            "console-login-without-mfa");
    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void reads_other_logs_where_told_to() {
    HuntRun run = HuntRun.of("tour", "no-such-folder");

    assertThat(run.err()).isEqualTo("hunt: no such file or folder: no-such-folder\n");
  }

  @Test
  void shows_the_first_findings_of_many_and_counts_the_others(@TempDir Path folder)
      throws IOException {
    String login =
        """
        {"eventName": "ConsoleLogin", "userIdentity": {"type": "IAMUser", "userName": "alice"}, \
        "responseElements": {"ConsoleLogin": "Success"}}
        """;
    Path logins = Files.writeString(folder.resolve("logins.jsonl"), login.repeat(12));

    HuntRun run = HuntRun.of("tour", logins.toString());

    assertThat(run.out()).endsWith("and 2 more; see hunt detect\n");
  }
}
