package dev.breadcrumbs.cloudtrail.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever others chose is text on the page, nothing runs, and nothing is asked for. */
class HostileTextsInBrowserTest extends BrowserTest {
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

  private Path file;

  @BeforeEach
  void showReport() throws Exception {
    file = show(HostileTexts.report());
  }

  /** What the page shows of a text. */
  private static String visible(String text) {
    return UNSEEN
        .matcher(text)
        .replaceAll(
            found -> "\\\\" + String.format(Locale.ROOT, "u%04x", (int) found.group().charAt(0)));
  }

  private static List<String> visibleTexts() {
    return HostileTexts.ALL.stream().map(HostileTextsInBrowserTest::visible).toList();
  }

  private List<String> texts(String expression) throws Exception {
    List<String> texts = new ArrayList<>();
    tab.evaluate(expression).forEach(each -> texts.add(each.asText()));
    return texts;
  }

  private void nothingRan() throws Exception {
    assertThat(tab.evaluate("typeof " + HostileTexts.FLAG).asText()).isEqualTo("undefined");
    assertThat(tab.messages()).isEmpty();
    assertThat(tab.requests()).isSubsetOf(file.toUri().toString(), "data:,");
  }

  @Test
  void paragraphs_headings_and_title_are_text() throws Exception {
    assertThat(
            texts("[...document.querySelectorAll('.kind-text p')].map(each => each.textContent)"))
        .containsExactlyElementsOf(visibleTexts());
    assertThat(texts("[...document.querySelectorAll('main h2')].map(each => each.textContent)"))
        .startsWith(visibleTexts().get(0), visibleTexts().get(1));
    assertThat(tab.text("document.querySelector('h1').textContent"))
        .isEqualTo(visible(String.join(" ", HostileTexts.ALL)));
    nothingRan();
  }

  @Test
  void file_names_reasons_and_rules_are_text_in_tables() throws Exception {
    for (String heading : List.of("What could not be read", "Where rules failed")) {
      String section =
          "[...document.querySelectorAll('section')].find(each => each.querySelector('h2')"
              + ".textContent === '"
              + heading
              + "')";
      tab.evaluate(section + ".scrollIntoView()");
      tab.waitForDrawing();
      assertThat(
              texts(
                  "[..."
                      + section
                      + ".querySelectorAll('tr.row')].map(r => r.cells[0].textContent)"))
          .containsExactlyElementsOf(visibleTexts());
    }
    nothingRan();
  }

  @Test
  void fields_of_events_are_text_in_findings_and_their_json() throws Exception {
    tab.tabTo("section.kind-findings table.data");
    for (String text : HostileTexts.ALL) {
      tab.press("Enter");
      assertThat(tab.text("document.querySelector('dialog h2').textContent"))
          .isEqualTo(visible(text));
      assertThat(texts("[...document.querySelectorAll('dialog li')].map(each => each.textContent)"))
          .containsExactly(visible(text), visible(text), visible(text));
      assertThat(userAgentInJson()).isEqualTo(text);
      tab.press("Escape", "ArrowDown");
    }

    nothingRan();
  }

  @Test
  void no_element_attribute_or_link_is_of_their_making() throws Exception {
    assertThat(tab.evaluate("document.querySelectorAll('script').length").asInt()).isEqualTo(3);
    assertThat(
            tab.evaluate(
                    "document.querySelectorAll('img, svg, iframe, object, embed, form, b').length")
                .asInt())
        .isZero();
    assertThat(
            texts(
                "[...document.querySelectorAll('*')].flatMap(e => e.getAttributeNames()).filter(n"
                    + " => n.startsWith('on'))"))
        .isEmpty();
    assertThat(texts("[...document.links].map(each => each.getAttribute('href'))"))
        .allMatch(address -> address.startsWith("#"));
  }

  @Test
  void the_policy_refuses_markup_scripts_and_requests() throws Exception {
    assertThat(tab.text(refused("document.body.innerHTML = '<i>x</i>'"))).isEqualTo("TypeError");
    assertThat(tab.text(refused("setTimeout('window.attacked = 1')"))).isEqualTo("TypeError");
    assertThat(
            tab.text(
                "new Promise(done => { const image = new Image();"
                    + " image.onerror = () => done('refused'); image.onload = () => done('shown');"
                    + " image.src = 'http://192.0.2.1/x.png'; })"))
        .isEqualTo("refused");
    assertThat(tab.text("fetch('http://192.0.2.1/').then(() => 'answered', () => 'refused')"))
        .isEqualTo("refused");
  }

  /** By its characters' numbers, as half a pair would not pass through the protocol. */
  private String userAgentInJson() throws Exception {
    JsonNode numbers =
        tab.evaluate(
            "JSON.parse(document.querySelector('dialog pre.event').textContent).userAgent.split('')"
                + ".map(each => each.charCodeAt(0))");
    StringBuilder text = new StringBuilder();
    numbers.forEach(number -> text.append((char) number.asInt()));
    return text.toString();
  }

  private static String refused(String statement) {
    return "(() => { try { " + statement + "; return 'done'; } catch (e) { return e.name; } })()";
  }
}
