package dev.breadcrumbs.cloudtrail.isal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostileMembersTest {
  /** {@code -Dbreadcrumbs.isal.streams=1000000} for the whole of it. */
  private static final String STREAMS = System.getProperty("breadcrumbs.isal.streams", "50000");

  @Test
  void mutated_streams_do_not_crash_the_process_and_write_nowhere_else() throws Exception {
    assumeTrue(NativeLibrary.load().isEmpty(), "there is no ISA-L for this machine");
    List<String> printed =
        ChildProcess.run(path -> true, HostileMembers.class, STREAMS, "20261130");
    assertThat(printed).singleElement().asString().startsWith(STREAMS + " streams, ");
  }
}
