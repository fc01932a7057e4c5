package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Aggregate.count;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.earliest;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.latest;
import static dev.breadcrumbs.cloudtrail.query.Aggregate.values;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_ID;
import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ParallelRunTest {
  private static final CloudTrailLogs LOGS = CloudTrail.read(files(40));

  private static final TableQuery GROUPED =
      events()
          .stats(count(), values(EVENT_ID), earliest(EVENT_ID), latest(EVENT_ID))
          .by(EVENT_NAME);

  /** Files with a few events each, all at one time, so that only their order tells them apart. */
  private static List<LogFile> files(int number) {
    List<LogFile> files = new ArrayList<>();
    for (int file = 0; file < number; file++) {
      StringBuilder lines = new StringBuilder();
      for (int event = 0; event < 5; event++) {
        lines.append(
            "{\"eventTime\":\"2026-03-01T10:00:00Z\",\"eventName\":\"Call%d\",\"eventID\":\"%d-%d\"}\n"
                .formatted(event % 3, file, event));
      }
      files.add(file("%03d.json".formatted(file), lines.toString()));
    }
    return files;
  }

  private static LogFile file(String name, String content) {
    return LogFile.of(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void gives_the_same_rows_on_any_number_of_threads() {
    TableQuery listed = events().table(EVENT_ID);
    Table one = GROUPED.run(LOGS, RunOptions.threads(1));

    assertThat(one.size()).isEqualTo(3);
    assertThat(one.first().get("earliest(eventID)")).isEqualTo("0-0");
    assertThat(one.first().get("latest(eventID)")).isEqualTo("39-3");
    for (int threads : new int[] {2, 3, 8}) {
      RunOptions options = RunOptions.threads(threads);
      assertThat(GROUPED.run(LOGS, options).rows()).isEqualTo(one.rows());
      assertThat(listed.run(LOGS, options).rows())
          .isEqualTo(listed.run(LOGS, RunOptions.threads(1)).rows());
    }
  }

  @Test
  void runs_on_an_executor_of_the_host_and_leaves_it_running() {
    ExecutorService host = Executors.newFixedThreadPool(2);
    try {
      assertThat(GROUPED.run(LOGS, RunOptions.on(host, 2)).rows())
          .isEqualTo(GROUPED.run(LOGS, RunOptions.threads(1)).rows());
      assertThat(host.isShutdown()).isFalse();
    } finally {
      host.shutdownNow();
    }
  }

  @Test
  void ends_its_own_threads() throws InterruptedException {
    Set<Thread> readers = ConcurrentHashMap.newKeySet();
    List<LogFile> files = files(40).stream().map(file -> seen(file, readers)).toList();
    GROUPED.run(CloudTrail.read(files), RunOptions.threads(4));

    assertThat(readers).isNotEmpty().doesNotContain(Thread.currentThread());
    for (Thread thread : readers) {
      thread.join(10_000);
      assertThat(thread.isAlive()).isFalse();
    }
  }

  /** A file that tells the threads that open it. */
  private static LogFile seen(LogFile file, Set<Thread> readers) {
    return new LogFile() {
      @Override
      public String name() {
        return file.name();
      }

      @Override
      public InputStream open() throws IOException {
        readers.add(Thread.currentThread());
        return file.open();
      }
    };
  }

  @Test
  void fails_at_the_first_problem_in_the_order_of_the_files() {
    List<LogFile> files = new ArrayList<>(files(10));
    files.set(3, file("003.json", "{\"eventName\": oops}"));
    files.set(7, file("007.json", "{\"eventName\": oops}"));
    CloudTrailLogs logs = CloudTrail.read(files).onProblem(ProblemPolicy.FAIL);

    for (int run = 0; run < 20; run++) {
      assertThatThrownBy(() -> GROUPED.run(logs, RunOptions.threads(4)))
          .isInstanceOf(CloudTrailFormatException.class)
          .hasMessageContaining("003.json");
    }
  }

  @Test
  void reports_the_problems_of_all_files_in_their_order() {
    List<LogFile> files = new ArrayList<>(files(10));
    files.set(3, file("003.json", "{\"eventName\": oops}"));
    files.set(7, file("007.json", "{\"eventName\": oops}"));

    Table table = GROUPED.run(CloudTrail.read(files), RunOptions.threads(4));

    assertThat(table.report().problems())
        .extracting(problem -> problem.file())
        .containsExactly("003.json", "007.json");
    assertThat(table.report().records()).isEqualTo(40);
  }

  @Test
  void ends_when_its_thread_is_interrupted_and_keeps_it_interrupted() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> GROUPED.run(LOGS, RunOptions.threads(2)))
        .isInstanceOf(CloudTrailException.class)
        .hasMessage("the search was interrupted");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void refuses_less_than_one_thread() {
    assertThatThrownBy(() -> RunOptions.threads(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("threads is less than 1: 0");
  }
}
