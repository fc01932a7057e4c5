package dev.breadcrumbs.cloudtrail.report;

import java.io.IOException;

/** A part of a report, which writes itself as one JSON object for the script of the page. */
interface Section {
  /**
   * Writes the section.
   *
   * @param json where to; the object is opened and closed here
   * @param events takes the events that the section shows
   * @throws IOException if it cannot be written there
   */
  void write(PageJson json, EventPool events) throws IOException;
}
