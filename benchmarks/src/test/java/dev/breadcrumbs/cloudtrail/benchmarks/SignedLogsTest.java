package dev.breadcrumbs.cloudtrail.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityCheck;
import dev.breadcrumbs.cloudtrail.model.integrity.IntegrityReport;
import dev.breadcrumbs.cloudtrail.model.integrity.PublicKeys;
import java.nio.file.Path;
import java.security.PublicKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignedLogsTest {
  @TempDir private Path folder;

  @Test
  void a_chain_is_whole_and_has_as_many_files_as_asked_for() throws Exception {
    PublicKey key = SignedLogs.write(folder, 3, 10, 2);

    IntegrityReport report = IntegrityCheck.with(PublicKeys.of(key)).verify(folder);

    assertThat(report.problems()).isEmpty();
    assertThat(report.digests()).hasSize(3);
    assertThat(report.logFiles()).hasSize(10);
  }
}
