package dev.breadcrumbs.cloudtrail.notebook;

/** How wide the terminal is. Java cannot ask, so the script that starts the shell says it. */
final class TerminalWidth {
  private static final String PROPERTY = "breadcrumbs.columns";
  private static final int USUAL = 120;
  private static final int LEAST = 40;

  private TerminalWidth() {}

  static int columns() {
    return columns(System.getProperty(PROPERTY, ""), System.getenv().getOrDefault("COLUMNS", ""));
  }

  static int columns(String property, String environment) {
    for (String each : new String[] {property, environment}) {
      if (each.matches("\\d{1,5}")) {
        return Math.max(LEAST, Integer.parseInt(each));
      }
    }
    return USUAL;
  }
}
