package dev.breadcrumbs.cloudtrail.notebook.internal.jupyter;

import com.fasterxml.jackson.databind.JsonNode;
import dev.breadcrumbs.cloudtrail.model.CloudTrailSource;
import dev.breadcrumbs.cloudtrail.notebook.Plot;
import dev.breadcrumbs.cloudtrail.query.Pipeline;
import dev.breadcrumbs.cloudtrail.query.Row;
import dev.breadcrumbs.cloudtrail.query.Table;
import dev.breadcrumbs.cloudtrail.rules.Finding;
import dev.breadcrumbs.cloudtrail.rules.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;
import org.rapaio.jupyter.kernel.display.DisplayTransformer;
import org.rapaio.jupyter.kernel.display.spi.DisplayProvider;

/**
 * What the kernel asks how to display. The kernel itself sends the text of a value as HTML, in
 * which what an event says would be markup; so texts and what holds them are here, too.
 */
public final class NotebookDisplay implements DisplayProvider {
  /** Records are events, evaluations, reports, and rows made records of the caller's own. */
  private static final List<Class<?>> SHOWN =
      List.of(
          Table.class,
          Row.class,
          Plot.class,
          Finding.class,
          Rule.class,
          Pipeline.class,
          CloudTrailSource.class,
          Record.class,
          Collection.class,
          Map.class,
          Optional.class,
          JsonNode.class,
          CharSequence.class);

  @Override
  public List<DisplayRenderer> getDisplayRenderers() {
    return SHOWN.stream().flatMap(type -> Stream.<DisplayRenderer>of(new Renderer(type))).toList();
  }

  @Override
  public List<DisplayTransformer> getDisplayTransformers() {
    return List.of();
  }
}
