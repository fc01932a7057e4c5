package dev.breadcrumbs.cloudtrail.notebook.internal.jupyter;

import dev.breadcrumbs.cloudtrail.notebook.Shown;
import org.rapaio.jupyter.kernel.display.DisplayData;
import org.rapaio.jupyter.kernel.display.DisplayRenderer;

/** Displays values of one type: as HTML with the text beside it. */
record Renderer(Class<?> rendererClass) implements DisplayRenderer {
  @Override
  public boolean canRender(String mime) {
    return true;
  }

  @Override
  public DisplayData render(String mime, Object value) {
    Shown shown = Shown.of(value);
    DisplayData data = DisplayData.fromHtml(shown.html());
    data.putText(shown.text());
    return data;
  }
}
