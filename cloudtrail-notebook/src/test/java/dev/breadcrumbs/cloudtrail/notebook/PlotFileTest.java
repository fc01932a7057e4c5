package dev.breadcrumbs.cloudtrail.notebook;

import static dev.breadcrumbs.cloudtrail.query.Dsl.*;
import static dev.breadcrumbs.cloudtrail.testkit.EventBuilder.anEvent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.breadcrumbs.cloudtrail.model.CloudTrail;
import dev.breadcrumbs.cloudtrail.query.Table;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

class PlotFileTest {
  @TempDir Path folder;

  private static Plot plot(String agent) {
    Table table =
        events()
            .stats(count())
            .by(USER_AGENT)
            .run(CloudTrail.of(anEvent().userAgent(agent).build()));
    return Plot.of(table).titled("Agents");
  }

  private static Document document(String svg) throws Exception {
    return DocumentBuilderFactory.newDefaultNSInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void png_and_svg_are_told_apart_by_the_name() throws Exception {
    Path png = folder.resolve("a.PNG");
    Path svg = folder.resolve("a.svg");

    plot("aws-cli/2.15").save(png).dark().save(svg.toString());

    assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1920);
    assertThat(document(Files.readString(svg)).getDocumentElement().getLocalName())
        .isEqualTo("svg");
    assertThatThrownBy(() -> plot("x").save("a.gif"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a picture's name ends in .png or .svg, not as a.gif");
  }

  @Test
  void letters_of_an_svg_are_letters_and_markup_of_an_event_is_text() throws Exception {
    Document svg = document(plot("<script>\u0000\u202ex</script>").toSvg());

    NodeList texts = svg.getElementsByTagNameNS("*", "text");
    assertThat(svg.getElementsByTagNameNS("*", "script").getLength()).isZero();
    assertThat(IntStream.range(0, texts.getLength()))
        .extracting(at -> texts.item(at).getTextContent())
        .contains("Agents", "<script>\u00b7\u00b7x</script>", "count");
  }

  @Test
  void dark_is_dark_and_light_is_light() {
    assertThat(corner(plot("a").toImage())).isEqualTo(0xFFFFFF);
    assertThat(corner(plot("a").dark().toImage())).isEqualTo(0x0D1117);
  }

  private static int corner(BufferedImage image) {
    return image.getRGB(1, 1) & 0xFFFFFF;
  }

  @ParameterizedTest
  @EnumSource(names = {"BAR", "STACKED_BAR", "LINE", "HEAT_MAP", "TIMELINE"})
  void each_kind_is_drawn(PlotKind kind) throws Exception {
    Table table =
        events().stats(count()).by(EVENT_TIME, ACTOR, EVENT_NAME).run(Samples.events(3_000));

    Plot plot = Plot.of(table).as(kind);

    assertThat(plot.toImage().getHeight()).isGreaterThan(300);
    assertThat(document(plot.toSvg()).getElementsByTagNameNS("*", "text").getLength())
        .isGreaterThan(5);
  }

  @ParameterizedTest
  @EnumSource(names = {"SESSION_LANES", "AGENTS", "PERSISTENCE", "TACTICS", "STORY_TREE"})
  void each_kind_of_a_story_is_drawn_and_markup_of_an_event_is_text(PlotKind kind)
      throws Exception {
    Plot plot = Plot.of(Stories.of(Stories.stolenKey("</text><script>x</script>"))).as(kind);

    Document svg = document(plot.toSvg());

    assertThat(plot.dark().toImage().getHeight()).isGreaterThan(200);
    assertThat(svg.getElementsByTagNameNS("*", "script").getLength()).isZero();
    assertThat(svg.getElementsByTagNameNS("*", "text").getLength()).isGreaterThan(3);
  }
}
