package dev.breadcrumbs.cloudtrail.site;

/**
 * A document in Markdown.
 *
 * @param path where it is, from the folder of the project, with slashes
 * @param text what is in it
 */
record Document(String path, String text) {
  private static final String README = "README.md";

  /** The name of its page, from the folder of the site. */
  String page() {
    return path.equals(README) ? "index.html" : path.replaceFirst("\\.md$", ".html");
  }

  /** Its first heading. */
  String title() {
    return text.lines()
        .filter(line -> line.startsWith("# "))
        .map(line -> line.substring(2).replace("`", ""))
        .findFirst()
        .orElse(path);
  }

  /**
   * What leads from its page to the folder of the site: nothing, or {@code ../} for each folder.
   */
  String up() {
    return "../".repeat((int) path.chars().filter(each -> each == '/').count());
  }
}
