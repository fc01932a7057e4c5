package dev.breadcrumbs.cloudtrail.query.internal.plan;

/** How wide the rows of one part of a run are; steps take places while it is prepared. */
final class Layout {
  private int width;

  Layout(int width) {
    this.width = width;
  }

  int add() {
    return width++;
  }

  int width() {
    return width;
  }
}
