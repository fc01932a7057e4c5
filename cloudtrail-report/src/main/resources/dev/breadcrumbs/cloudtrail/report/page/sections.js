// What each kind of section looks like.
const SERIES_COLOURS = ["--series-1", "--series-2", "--series-3", "--series-4", "--series-5", "--series-6"];
const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const KINDS = {
  text: (section) => section.paragraphs.map((text) => textElement("p", text)),
  findings: findingsSection,
  bars: (section) => [barChart(section)],
  times: timesSection,
  hours: hoursSection,
  table: tableSection,
};

function plainColumns(names, numeric) {
  return names.map((name, at) => ({ name, numeric: Boolean(numeric[at]), text: (row) => row[at] }));
}

function tableSection(section) {
  const parts = [];
  if (section.search !== "") {
    parts.push(element("code", { class: "search" }, visibleText(section.search)));
  }
  if (section.rows.length === 0) {
    return [...parts, element("p", { class: "empty" }, "No rows.")];
  }
  const columns = plainColumns(section.columns, section.numeric);
  return [...parts, new DataTable(section.heading, columns, section.rows, openRow(section.heading, columns)).element];
}

function timesSection(section) {
  if (section.times.length === 0) {
    return [element("p", { class: "empty" }, "Nothing.")];
  }
  const all = withoutGaps(section.times, section.values);
  const series = section.columns.map((label, at) => ({ label, colour: SERIES_COLOURS[at % SERIES_COLOURS.length] }));
  const whole = [all.times[0] - all.step, all.times[all.times.length - 1] + 2 * all.step];
  return [new TimeChart(section.heading, series, whole, () => all).element, timesTable(section)];
}

// For whoever cannot see the chart, or wants its numbers.
function timesTable(section) {
  const names = ["time", ...section.columns];
  const details = element("details", {}, element("summary", {}, "As a table"));
  details.addEventListener("toggle", () => {
    if (details.open && details.children.length === 1) {
      const rows = section.times.map((time, at) => [utcText(time), ...section.values.map((column) => String(column[at]))]);
      const columns = plainColumns(names, names.map((_, at) => at > 0));
      details.append(new DataTable(section.heading, columns, rows, openRow(section.heading, columns)).element);
    }
  });
  return details;
}

function hoursSection(section) {
  const most = Math.max(1, ...section.counts.flat());
  const head = element("tr", {}, element("td"), ...section.counts[0].map((_, hour) =>
    element("th", { scope: "col" }, String(hour).padStart(2, "0"))));
  const rows = section.counts.map((day, at) => element("tr", {},
    element("th", { scope: "row" }, WEEKDAYS[at]), ...day.map((count) => hourCell(count, most))));
  return [element("div", { class: "hours", tabindex: "0", role: "region", "aria-label": visibleText(section.heading) },
    element("table", {}, element("caption", {}, "UTC"), element("thead", {}, head), element("tbody", {}, ...rows)))];
}

function hourCell(count, most) {
  const cell = element("td", { class: count > most * 0.6 ? "hot" : undefined }, count === 0 ? "" : numberText(count));
  cell.style.setProperty("--heat", `${(100 * Math.sqrt(count / most)).toFixed(1)}%`);
  return cell;
}

function sectionElement(section, at) {
  const notes = (section.notes ?? []).map((note) => textElement("p", note, { class: "note" }));
  return element("section", { id: `section-${at}`, class: `kind-${section.kind}`, "aria-labelledby": `heading-${at}` },
    textElement("h2", section.heading, { id: `heading-${at}` }), ...notes, ...KINDS[section.kind](section));
}
