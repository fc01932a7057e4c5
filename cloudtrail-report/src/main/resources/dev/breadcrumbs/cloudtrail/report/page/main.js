// Puts the page together.
const report = JSON.parse(document.getElementById("report-sections").textContent);

document.getElementById("header").append(
  element("div", { class: "title" },
    textElement("h1", report.title),
    element("span", { class: "made" }, visibleText(report.madeAt === "" ? "" : `made at ${report.madeAt}`)),
    themeButton()),
  element("nav", { "aria-label": "Sections" }, element("ul", {}, ...report.sections.map((section, at) =>
    element("li", {}, element("a", { href: `#section-${at}` }, visibleText(section.heading)))))));

document.getElementById("content").append(...report.sections.map(sectionElement));
