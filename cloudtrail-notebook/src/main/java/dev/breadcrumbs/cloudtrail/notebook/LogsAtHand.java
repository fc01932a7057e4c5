package dev.breadcrumbs.cloudtrail.notebook;

import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The logs that whoever sits at the keyboard speaks of. Thread-safe. */
final class LogsAtHand {
  private volatile @Nullable CloudTrailSource source;

  void use(CloudTrailSource chosen) {
    source = Objects.requireNonNull(chosen, "source is null");
  }

  CloudTrailSource source() {
    CloudTrailSource chosen = source;
    if (chosen == null) {
      throw new IllegalStateException("no logs are at hand; load(\"logs/\") loads some");
    }
    return chosen;
  }
}
