// A finding at full length: its values, its rule, and the JSON of its events.
const eventTexts = { parsed: null };

// The texts are parsed when the first is asked for: there may be many.
function eventText(number) {
  eventTexts.parsed ??= JSON.parse(document.getElementById("report-events").textContent);
  return eventTexts.parsed[number];
}

function openFinding(finding, turning) {
  const rule = finding.rule;
  openDialog(finding.title, [
    element("p", {}, levelMark(finding.level), " ", visibleText(rule.description)),
    facts([
      ["Time", [finding.time ?? "(none)"]],
      ["Actor", [finding.actor ?? "(none)"]],
      ["What", [finding.what]],
      ["Region", [finding.region ?? "(none)"]],
      ["Address", [finding.address ?? "(none)"]],
      ...finding.values,
    ]),
    ...listPart("What to do", "ol", rule.nextSteps, (text) => visibleText(text)),
    ...listPart("Harmless events that match, too", "ul", rule.falsePositives, (text) => visibleText(text)),
    element("h3", {}, "Events"),
    ...eventParts(finding),
    element("h3", {}, "Rule"),
    facts([["Id", [rule.id]], ["Title", [rule.title]], ["Status", [rule.status]], ["Tags", rule.tags]]),
    element("pre", { tabindex: "0" }, visibleLines(rule.rule)),
    ...listPart("References", "ul", rule.references, reference),
  ], turning);
}

function listPart(heading, kind, texts, item) {
  if (texts.length === 0) {
    return [];
  }
  return [element("h3", {}, heading), element(kind, {}, ...texts.map((text) => element("li", {}, item(text))))];
}

// Only an address of the web becomes a link, which nothing follows but the reader.
function reference(text) {
  if (!/^https:\/\/[\x21-\x7e]+$/.test(text)) {
    return visibleText(text);
  }
  return element("a", { href: text, target: "_blank", rel: "noopener noreferrer" }, text);
}

function eventParts(finding) {
  const parts = finding.events.map((number, at) => element("details", { open: at === finding.events.length - 1 },
    element("summary", {}, `Event ${at + 1 + finding.eventsLeftOut} of ${finding.events.length + finding.eventsLeftOut}`),
    element("pre", { class: "event", tabindex: "0" }, visibleLines(prettyJson(eventText(number))))));
  if (finding.eventsLeftOut > 0) {
    parts.unshift(element("p", { class: "note" }, `${counted(finding.eventsLeftOut, "event")} of it not in this report, by its limits.`));
  } else if (parts.length === 0) {
    parts.push(element("p", { class: "note" }, "The rule is a search: it tells values, not events."));
  }
  return parts;
}
