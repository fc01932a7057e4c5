package dev.breadcrumbs.cloudtrail.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final ReportPage HOSTILE = ReportPage.of(HostileTexts.report());

  private static String hash(String text) throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
    return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
  }

  @Test
  void the_policy_allows_the_one_script_and_the_one_style_and_nothing_else() throws Exception {
    List<Element> scripts = HOSTILE.scripts();
    List<Element> styles = HOSTILE.document().select("style");

    assertThat(scripts).hasSize(1);
    assertThat(styles).hasSize(1);
    assertThat(HOSTILE.policy().split("; "))
        .containsExactly(
            "default-src 'none'",
            "script-src " + hash(scripts.get(0).data()),
            "style-src " + hash(styles.get(0).data()),
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'");
  }

  @Test
  void the_policy_comes_before_all_that_it_is_about() {
    Element head = HOSTILE.document().head();

    assertThat(head.child(0).attr("charset")).isEqualTo("utf-8");
    assertThat(head.child(1).attr("http-equiv")).isEqualTo("Content-Security-Policy");
  }

  @Test
  void hostile_texts_make_no_element() {
    Set<String> names = new TreeSet<>();
    HOSTILE.document().getAllElements().forEach(each -> names.add(each.normalName()));

    assertThat(names)
        .containsExactly(
            "#root",
            "a",
            "body",
            "head",
            "header",
            "html",
            "link",
            "main",
            "meta",
            "noscript",
            "p",
            "script",
            "style",
            "title");
    assertThat(HOSTILE.document().select("script")).hasSize(3);
  }

  @Test
  void nothing_names_an_address() {
    assertThat(HOSTILE.document().select("[src], [srcset], [action], [onload], [onerror]"))
        .isEmpty();
    assertThat(HOSTILE.document().select("[href]").eachAttr("href"))
        .containsExactly("data:,", "#content");
  }

  @Test
  void no_script_of_ours_turns_text_into_markup_or_asks_for_anything() {
    assertThat(PageResources.script())
        .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")
        .doesNotContain("new Function", "fetch(", "XMLHttpRequest", "WebSocket", "import(")
        .doesNotContainIgnoringCase("</script")
        .doesNotContain("<!--");
    assertThat(PageResources.style()).doesNotContain("url(", "@import", "</");
  }

  @Test
  void the_file_is_ascii_without_control_characters() {
    assertThat(HOSTILE.html()).matches("[\\n\\x20-\\x7e]*");
  }

  @Test
  void hostile_texts_come_back_as_they_were() {
    assertThat(HOSTILE.sections().get(0).get("paragraphs"))
        .extracting(each -> each.asText())
        .containsExactlyElementsOf(HostileTexts.ALL);
  }

  @Test
  void the_title_is_text() {
    ReportPage page = ReportPage.of(Report.titled("</title><script>alert(1)</script> \u202e&amp;"));

    assertThat(page.document().title()).isEqualTo("</title><script>alert(1)</script> \ufffd&amp;");
    assertThat(page.scripts()).hasSize(1);
  }
}
