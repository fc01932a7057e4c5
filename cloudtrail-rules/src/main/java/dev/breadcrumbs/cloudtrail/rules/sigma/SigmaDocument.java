package dev.breadcrumbs.cloudtrail.rules.sigma;

import dev.breadcrumbs.cloudtrail.rules.sigma.SigmaProblem.Kind;
import dev.breadcrumbs.cloudtrail.rules.sigma.YamlValue.Entries;
import java.util.List;

/**
 * One document of a file that is being loaded.
 *
 * @param file the file's name
 * @param index which document of the file, from 1
 * @param root what it holds
 * @param problems where all problems of the load are gathered
 */
record SigmaDocument(String file, int index, Entries root, List<SigmaProblem> problems) {
  /** Adds a problem. */
  void note(Kind kind, int line, String reason) {
    problems.add(new SigmaProblem(file, index, label(), line, kind, reason));
  }

  void note(SigmaRefusal refusal) {
    note(refusal.kind(), refusal.line(), refusal.reason());
  }

  /** What the document calls itself, however malformed it is. */
  private String label() {
    for (String key : List.of("id", "title", "name")) {
      if (root.get(key) instanceof YamlValue.Text text && !text.text().isBlank()) {
        return text.text().strip();
      }
    }
    return "";
  }
}
