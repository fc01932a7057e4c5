package dev.breadcrumbs.cloudtrail.rules.internal.engine;

import java.time.Instant;
import java.util.List;

/** A rule's detector, which is told of the passing of time only when it has something to do. */
final class WatchedDetector {
  private final Detector detector;
  private final DetectorOutput output;

  /** Until then, that time included, there is nothing to do. */
  private Instant idleUntil = Instant.MIN;

  WatchedDetector(Detector detector, DetectorOutput output) {
    this.detector = detector;
    this.output = output;
  }

  void accept(Instant time, List<ConditionMatch> matches) {
    try {
      detector.accept(time, matches, output);
    } finally {
      idleUntil = detector.idleUntil();
    }
  }

  void advance(Instant time) {
    if (!time.isAfter(idleUntil)) {
      return;
    }
    try {
      detector.advance(time, output);
    } finally {
      idleUntil = detector.idleUntil();
    }
  }

  void finish(Instant newest) {
    detector.finish(newest, output);
  }

  Instant idleUntil() {
    return idleUntil;
  }
}
