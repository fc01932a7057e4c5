package dev.breadcrumbs.cloudtrail.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchQueuesTest {
  private final BatchQueues queues = new BatchQueues(100);
  private final BatchQueues.FileQueue first = queues.append();
  private final BatchQueues.FileQueue second = queues.append();

  @Test
  void files_share_a_number_of_bytes_and_the_first_always_has_room() throws Exception {
    second.put(batch(90, false));
    first.put(batch(500, false));
    AtomicInteger put = new AtomicInteger();
    CountDownLatch ended = new CountDownLatch(1);
    Thread waiting =
        new Thread(
            () -> {
              second.put(batch(90, true));
              put.incrementAndGet();
              ended.countDown();
            });
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    first.put(batch(500, true));
    assertThat(queues.take().size()).isEqualTo(500);
    assertThat(queues.take().last()).isTrue();
    assertThat(queues.take().size()).isEqualTo(90);
    ended.await();
    assertThat(put).hasValue(1);
    assertThat(queues.take().last()).isTrue();
    assertThat(queues.files()).isZero();
  }

  @Test
  void whoever_waits_for_room_is_told_that_nothing_more_is_wanted() throws Exception {
    second.put(batch(90, false));
    AtomicInteger answer = new AtomicInteger();
    Thread waiting = new Thread(() -> answer.set(second.put(batch(90, true)) ? 1 : 2));
    waiting.start();
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    queues.close();
    waiting.join();
    assertThat(answer).hasValue(2);
    assertThat(first.put(batch(1, true))).isFalse();
  }

  private static EventBatch batch(long size, boolean last) {
    return new EventBatch(List.of(), size, ReadReport.EMPTY, last, null);
  }
}
