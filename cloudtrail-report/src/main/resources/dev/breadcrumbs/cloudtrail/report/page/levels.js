// Levels in the order of their severity, with the variables of the style that have their colours.
const LEVELS = ["informational", "low", "medium", "high", "critical"];

function levelColour(level) {
  return `--level-${LEVELS[level]}`;
}

function levelMark(level) {
  return textElement("span", LEVELS[level], { class: `level level-${LEVELS[level]}` });
}
