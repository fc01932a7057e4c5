package dev.breadcrumbs.cloudtrail.query;

import static dev.breadcrumbs.cloudtrail.query.Fields.EVENT_NAME;
import static dev.breadcrumbs.cloudtrail.query.Search.events;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailEvent;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailFormatException;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ProblemPolicy;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** However a run ends, it leaves nothing open and no thread behind. */
class FaultyRunTest {
  private static final int FILES = 60;
  private final AtomicInteger open = new AtomicInteger();

  /** All threads that have opened a file, whatever their names. */
  private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

  /** What reads many files at a time. */
  record Run(String name, Consumer<CloudTrailLogs> start) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Stream<Run> runs() {
    RunOptions four = RunOptions.threads(4);
    Condition any = EVENT_NAME.exists();
    return Stream.of(
        new Run("search", logs -> events().stats(Aggregate.count()).run(logs, four)),
        new Run("conditions", logs -> ConditionScan.of(List.of(any)).run(logs, four, IGNORING)),
        new Run("load", CloudTrail::load),
        new Run("one thread", logs -> events().table(EVENT_NAME).run(logs, RunOptions.threads(1))));
  }

  private static final ConditionScan.Handler IGNORING =
      new ConditionScan.Handler() {
        @Override
        public void matched(int condition, CloudTrailEvent event) {}

        @Override
        public void failed(int condition, @Nullable String eventID, Throwable reason) {}
      };

  private CloudTrailLogs logs(String odd, Runnable whenRead) {
    return CloudTrail.read(
        IntStream.range(0, FILES)
            .mapToObj(number -> number == 17 ? file(number, odd, whenRead) : file(number))
            .toList());
  }

  private LogFile file(int number) {
    return file(number, "{\"eventName\":\"GetObject\"}\n".repeat(200), () -> {});
  }

  private LogFile file(int number, String content, Runnable whenRead) {
    return new LogFile() {
      @Override
      public String name() {
        return "%03d.json".formatted(number);
      }

      @Override
      public InputStream open() {
        open.incrementAndGet();
        readers.add(Thread.currentThread());
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
          @Override
          public int read(byte[] target, int from, int length) throws IOException {
            whenRead.run();
            return super.read(target, from, length);
          }

          @Override
          public void close() throws IOException {
            open.decrementAndGet();
            super.close();
          }
        };
      }
    };
  }

  private void assertNothingIsLeft() {
    assertThat(open).hasValue(0);
    assertThat(readers).isNotEmpty();
    readers.remove(Thread.currentThread());
    assertThat(readers).allMatch(FaultyRunTest::ended);
  }

  private static boolean ended(Thread thread) {
    try {
      thread.join(10_000);
      return !thread.isAlive();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("runs")
  void a_run_that_fails_at_a_problem_leaves_nothing(Run run) {
    CloudTrailLogs logs = logs("{\"eventName\": oops}", () -> {}).onProblem(ProblemPolicy.FAIL);

    assertThatThrownBy(() -> run.start.accept(logs))
        .isInstanceOf(CloudTrailFormatException.class)
        .hasMessageContaining("017.json");

    assertNothingIsLeft();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void a_run_that_is_interrupted_leaves_nothing(Run run) {
    Thread caller = Thread.currentThread();
    CloudTrailLogs logs = logs("{\"eventName\":\"GetObject\"}", () -> interruptThrice(caller));

    assertThatThrownBy(() -> run.start.accept(logs))
        .isInstanceOf(CloudTrailException.class)
        .hasMessageContaining("was interrupted");

    assertThat(Thread.interrupted()).isTrue();
    assertNothingIsLeft();
  }

  /** Again whenever the caller has taken notice, so that it is interrupted where it ends, too. */
  private static void interruptThrice(Thread caller) {
    for (int time = 0; time < 3; time++) {
      caller.interrupt();
      while (caller != Thread.currentThread() && caller.isInterrupted()) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void a_run_whose_results_are_refused_leaves_nothing() {
    ConditionScan scan = ConditionScan.of(List.of(EVENT_NAME.eq("GetObject")));
    List<CloudTrailEvent> taken = new ArrayList<>();
    ConditionScan.Handler full =
        new ConditionScan.Handler() {
          @Override
          public void matched(int condition, CloudTrailEvent event) {
            taken.add(event);
            if (taken.size() > 300) {
              throw new IllegalStateException("no space left");
            }
          }

          @Override
          public void failed(int condition, @Nullable String eventID, Throwable reason) {}
        };

    assertThatThrownBy(() -> scan.run(logs("", () -> {}), RunOptions.threads(4), full))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no space left");

    assertNothingIsLeft();
  }

  @Test
  void a_host_whose_executor_is_shut_down_is_told() {
    ExecutorService host = Executors.newFixedThreadPool(2);
    host.shutdownNow();

    assertThatThrownBy(
            () -> events().table(EVENT_NAME).run(logs("", () -> {}), RunOptions.on(host, 2)))
        .isInstanceOf(CloudTrailException.class)
        .hasMessage("the executor takes no more work");
    assertThat(open).hasValue(0);
  }
}
