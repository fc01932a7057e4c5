package dev.breadcrumbs.cloudtrail.site;

import java.util.List;
import java.util.Locale;

/** Puts what a page says between a list of all pages, a field to search in, and a heading. */
final class Template {
  private final List<Document> documents;
  private final boolean hasApi;

  Template(List<Document> documents, boolean hasApi) {
    this.documents = documents;
    this.hasApi = hasApi;
  }

  String page(Document document, String html) {
    return String.format(
        Locale.ROOT,
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>%2$s</title>
        <link rel="stylesheet" href="%1$ssite.css">
        </head>
        <body data-up="%1$s">
        <nav aria-label="Pages">
        <label>Search <input type="search" id="search" autocomplete="off"></label>
        <ol id="hits" aria-live="polite"></ol>
        %3$s</nav>
        <main>
        %4$s</main>
        <script src="%1$slunr.js"></script>
        <script src="%1$ssearch-index.js"></script>
        <script src="%1$ssearch.js"></script>
        </body>
        </html>
        """,
        document.up(),
        escaped(document.title()),
        pages(document),
        html);
  }

  private String pages(Document shown) {
    StringBuilder list = new StringBuilder("<ul>\n");
    for (Document each : documents) {
      list.append("<li><a href=\"")
          .append(shown.up())
          .append(each.page())
          .append(each.equals(shown) ? "\" aria-current=\"page\">" : "\">")
          .append(escaped(each.title()))
          .append("</a>\n");
    }
    if (hasApi) {
      list.append("<li><a href=\"").append(shown.up()).append("api/index.html\">API</a>\n");
    }
    return list.append("</ul>\n").toString();
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
