package dev.breadcrumbs.cloudtrail.examples.hunt;

import java.util.List;

/** A command line of hunt that is looked at and not run. */
public final class HuntWords {
  private HuntWords() {}

  /** Fails if hunt does not know a command or an option, or lacks a parameter. */
  public static void parse(List<String> words) {
    HuntFiles.hunt().parseArgs(words.toArray(String[]::new));
  }
}
