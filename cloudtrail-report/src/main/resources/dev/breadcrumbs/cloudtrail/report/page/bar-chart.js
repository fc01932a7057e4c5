// Bars with their names and numbers: a table, so that it can be read aloud, copied and printed.
const MOST_BARS = 10;
const MOST_BARS_ON_DEMAND = 200;

function barChart(section) {
  const rows = section.rows.map(([name, number]) => ({ name: name ?? "(none)", number: Number(number ?? 0) }));
  const longest = rows.reduce((most, row) => Math.max(most, row.number), 0);
  const body = element("tbody");
  const chart = element("div", { class: "bars" }, element("table", {}, element("caption", {},
    visibleText(`${section.columns[1]} by ${section.columns[0]}`)), body));
  const show = (most) => {
    body.replaceChildren(...rows.slice(0, most).map((row) => barRow(row, longest)));
    const rest = rows.slice(most);
    if (rest.length > 0) {
      const sum = rest.reduce((total, row) => total + row.number, 0);
      body.append(element("tr", { class: "rest" },
        element("th", { scope: "row" }, `and ${numberText(rest.length)} more`),
        element("td"), element("td", { class: "number" }, numberText(sum))));
    }
  };
  show(MOST_BARS);
  if (rows.length > MOST_BARS) {
    const more = button(`Show ${numberText(Math.min(rows.length, MOST_BARS_ON_DEMAND))}`, () => {
      const all = more.getAttribute("aria-expanded") === "false";
      more.setAttribute("aria-expanded", all);
      more.textContent = all ? `Show ${MOST_BARS}` : `Show ${numberText(Math.min(rows.length, MOST_BARS_ON_DEMAND))}`;
      show(all ? MOST_BARS_ON_DEMAND : MOST_BARS);
    }, { "aria-expanded": "false" });
    chart.append(more);
  }
  if (rows.length === 0) {
    chart.replaceChildren(element("p", { class: "empty" }, "Nothing."));
  }
  return chart;
}

function barRow(row, longest) {
  const bar = element("div", { class: "bar" });
  bar.style.width = longest > 0 ? `${Math.max(0, (100 * row.number) / longest)}%` : "0";
  return element("tr", {},
    textElement("th", row.name, { scope: "row", title: visibleText(row.name) }),
    element("td", { class: "track" }, bar),
    element("td", { class: "number" }, numberText(row.number)));
}
