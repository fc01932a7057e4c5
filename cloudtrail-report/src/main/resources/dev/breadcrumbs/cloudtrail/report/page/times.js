// Times are in UTC, as CloudTrail writes them.
function utcText(seconds) {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? "" : date.toISOString().replace(".000Z", "Z");
}

// What stands below an axis of time: the time of day, with the date where a day begins; or dates.
function axisTexts(ticks, step) {
  let shown = "";
  return ticks.map((seconds) => {
    const text = utcText(seconds);
    const date = text.slice(0, text.indexOf("T"));
    if (step >= 24 * 60 * 60) {
      return date;
    }
    const time = text.slice(text.indexOf("T") + 1, text.indexOf("T") + (step < 60 ? 9 : 6));
    const first = date !== shown;
    shown = date;
    return first ? `${time}\n${date}` : time;
  });
}

// The fraction of a second is not always there, and "Z" stands behind all digits and the dot.
function timeKey(text) {
  return text.endsWith("Z") ? text.slice(0, -1) : text;
}
