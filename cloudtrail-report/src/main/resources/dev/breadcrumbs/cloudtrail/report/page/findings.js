// Findings on a timeline and in a table; what the timeline shows is what the table has.
function readFinding(row, rules) {
  const [time, milliseconds, level, number, title, actor, what, region, address, values, events, eventsLeftOut] = row;
  const rule = rules[number];
  const seconds = milliseconds === null ? null : milliseconds / 1000;
  return { time, seconds, level: LEVELS.indexOf(level), rule, title: title ?? rule.title, actor, what, region, address, values, events, eventsLeftOut };
}

const FINDING_COLUMNS = [
  { name: "Time", text: (each) => each.time, key: (each) => each.seconds },
  { name: "Level", text: (each) => LEVELS[each.level], key: (each) => each.level, cell: (each) => levelMark(each.level) },
  { name: "Finding", text: (each) => each.title },
  { name: "Actor", text: (each) => each.actor },
  { name: "What", text: (each) => each.what },
  { name: "Region", text: (each) => each.region },
  { name: "Address", text: (each) => each.address },
  { name: "Rule", text: (each) => each.rule.id },
];

function findingsSection(section) {
  const findings = section.rows.map((row) => readFinding(row, section.rules));
  if (findings.length === 0) {
    return [element("p", { class: "empty" }, "No findings.")];
  }
  const table = new DataTable(section.heading, FINDING_COLUMNS, findings, openFinding);
  table.noun = findings.length === 1 ? "finding" : "findings";
  const chosen = { least: 0, from: -Infinity, to: Infinity };
  const filter = () => table.filterBy((each) => each.level >= chosen.least
    && (each.seconds === null ? chosen.from === -Infinity : each.seconds >= chosen.from && each.seconds <= chosen.to));
  table.toolbar.prepend(levelSelect((least) => {
    chosen.least = least;
    filter();
  }));
  filter();
  return [...timeline(findings, (from, to) => {
    Object.assign(chosen, { from, to });
    filter();
  }), table.element];
}

function levelSelect(choose) {
  const made = element("select", { "aria-label": "Least level" }, ...LEVELS.map((level, at) =>
    element("option", { value: at }, at === 0 ? "all levels" : at === LEVELS.length - 1 ? level : `${level} and above`)));
  made.addEventListener("change", () => choose(Number(made.value)));
  return made;
}

function timeline(findings, onRange) {
  const marks = findings.filter((each) => each.seconds !== null);
  if (marks.length === 0) {
    return [];
  }
  const first = marks.reduce((least, each) => Math.min(least, each.seconds), Infinity);
  const last = marks.reduce((most, each) => Math.max(most, each.seconds), -Infinity);
  const step = stepFor(Math.max(last - first, HOUR));
  const whole = [Math.floor(first / step) * step - step, (Math.floor(last / step) + 2) * step];
  const series = LEVELS.map((label, level) => ({ label, colour: levelColour(level) })).reverse();
  const data = (from, to) => {
    const counted = countByLevel(marks, from, to);
    return { ...counted, values: counted.values.reverse() };
  };
  return [new TimeChart("Findings over time", series, whole, data, ([from, to], isWhole) =>
    isWhole ? onRange(-Infinity, Infinity) : onRange(from, to)).element];
}
