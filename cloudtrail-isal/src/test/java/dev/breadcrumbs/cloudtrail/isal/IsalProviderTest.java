package dev.breadcrumbs.cloudtrail.isal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.model.CloudTrailLogs;
import dev.breadcrumbs.cloudtrail.model.reading.CloudTrailException;
import dev.breadcrumbs.cloudtrail.model.reading.InflaterProvider;
import dev.breadcrumbs.cloudtrail.model.reading.LogFile;
import dev.breadcrumbs.cloudtrail.model.reading.ReadReport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IsalProviderTest {
  @Test
  void is_found_as_a_service() {
    assertThat(ServiceLoader.load(InflaterProvider.class))
        .singleElement()
        .isInstanceOf(IsalProvider.class);
  }

  @Test
  void the_report_tells_what_inflated_the_files() {
    assumeTrue(NativeLibrary.load().isEmpty(), "there is no ISA-L for this machine");
    byte[] plain = GzipFiles.log(5);
    byte[] packed = GzipFiles.gzip(plain);
    ReadReport report =
        CloudTrail.read(
                List.of(
                    LogFile.of("a.json.gz", packed),
                    LogFile.of("b.json.gz", packed),
                    LogFile.of("two-members.json.gz", GzipFiles.joined(packed, packed)),
                    LogFile.of("plain.json", plain)))
            .forEach(event -> {});
    assertThat(report.inflatedBy()).containsOnly(entry("ISA-L", 2L), entry("JDK", 1L));
    assertThat(report).hasToString("4 files, 25 records, inflated by ISA-L 2, JDK 1, 0 problems");
  }

  @Test
  void a_file_is_closed_when_its_reader_is_interrupted() {
    AtomicInteger closed = new AtomicInteger();
    InputStream stream =
        new ByteArrayInputStream(GzipFiles.gzip(GzipFiles.log(5))) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    CloudTrailLogs logs = CloudTrail.read(stream, "a.json.gz");
    Thread.currentThread().interrupt();
    try {
      assertThatThrownBy(() -> logs.forEach(event -> {}))
          .isInstanceOf(CloudTrailException.class)
          .hasMessageContaining("interrupted");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(closed).hasValue(1);
  }

  @Test
  void a_library_that_does_not_load_gives_its_reason_and_no_inflater() {
    assumeTrue(NativeLibrary.load().isPresent(), "ISA-L loads here");
    assertThat(new IsalProvider().open()).isEmpty();
    assertThat(new IsalProvider().failure()).isPresent();
  }

  private static Map.Entry<String, Long> entry(String name, long number) {
    return Map.entry(name, number);
  }
}
