// Steps of time that people know, in seconds, and how many findings fall into each.
const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [1, 5, 15, MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, DAY, 7 * DAY, 30 * DAY, 365 * DAY];
const MOST_BUCKETS = 120;

function stepFor(seconds) {
  return STEPS.find((step) => seconds / step <= MOST_BUCKETS) ?? Math.ceil(seconds / MOST_BUCKETS);
}

// Numbers by level, for each step between two times.
function countByLevel(marks, from, to) {
  const step = stepFor(to - from);
  const start = Math.floor(from / step) * step;
  const length = Math.floor((to - start) / step) + 1;
  const times = Array.from({ length }, (_, at) => start + at * step);
  const counts = LEVELS.map(() => new Array(length).fill(0));
  for (const mark of marks) {
    if (mark.seconds >= start && mark.seconds <= to) {
      counts[mark.level][Math.floor((mark.seconds - start) / step)]++;
    }
  }
  return { times, values: counts, step };
}

// Steps in which nothing was counted are told as such; too many of them are left to be gaps.
function withoutGaps(times, values) {
  let step = Infinity;
  for (let at = 1; at < times.length; at++) {
    step = Math.min(step, times[at] - times[at - 1]);
  }
  const length = times.length < 2 || step <= 0 ? 0 : Math.round((times[times.length - 1] - times[0]) / step) + 1;
  if (length === 0 || length > 20000) {
    return { times, values, step: step === Infinity || step <= 0 ? HOUR : step };
  }
  const filled = Array.from({ length }, (_, at) => times[0] + at * step);
  const columns = values.map(() => new Array(length).fill(0));
  times.forEach((time, at) => {
    const place = Math.round((time - times[0]) / step);
    values.forEach((column, number) => {
      columns[number][place] += column[at];
    });
  });
  return { times: filled, values: columns, step };
}
