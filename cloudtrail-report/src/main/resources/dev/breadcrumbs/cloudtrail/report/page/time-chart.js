// Stacked bars over time that can be zoomed into by mouse, buttons and keys.
const CHART_HEIGHT = 220;
const LEAST_SECONDS = 10;
const WHOLE_NUMBERS = [1, 2, 5].flatMap((digit) => [...Array(15).keys()].map((zeros) => digit * 10 ** zeros)).sort((a, b) => a - b);

class TimeChart {
  // series: [{ label, colour }]; data(from, to) gives { times, values, step }
  constructor(label, series, whole, data, onRange = () => {}) {
    this.series = series;
    this.whole = whole;
    this.range = whole;
    this.data = data;
    this.onRange = onRange;
    this.readout = element("output", { class: "readout" });
    this.place = element("div", { class: "plot" });
    this.element = element("div", {
      class: "time-chart", tabindex: "0", role: "group", "aria-label": visibleText(label),
      "aria-description": "Plus and minus zoom, left and right move, 0 shows the whole time.",
    }, element("div", { class: "toolbar" }, ...this.buttons(), this.readout), this.place, this.legend());
    this.element.addEventListener("keydown", (event) => this.key(event));
    theme.listeners.push(() => this.plot?.redraw(false));
    new ResizeObserver(() => this.resize()).observe(this.place);
  }

  buttons() {
    return [
      button("Zoom in", () => this.zoom(0.5)), button("Zoom out", () => this.zoom(2)),
      button("Earlier", () => this.move(-0.5)), button("Later", () => this.move(0.5)),
      button("Whole time", () => this.show(...this.whole)),
    ];
  }

  legend() {
    return element("ul", { class: "legend" }, ...this.series.map((each) => {
      const swatch = element("span", { class: "swatch" });
      swatch.style.background = `var(${each.colour})`;
      return element("li", {}, swatch, visibleText(each.label));
    }));
  }

  resize() {
    const width = this.place.clientWidth;
    if (width === 0) {
      return;
    }
    if (this.plot) {
      this.plot.setSize({ width, height: CHART_HEIGHT });
      return;
    }
    this.plot = new uPlot(this.options(width), this.stacked(), this.place);
    this.tell(null);
  }

  options(width) {
    const axis = { stroke: () => colour("--muted"), grid: { stroke: () => colour("--line"), width: 1 }, ticks: { stroke: () => colour("--line"), width: 1 } };
    const bars = uPlot.paths.bars({ size: [0.9, 40], align: 1, gap: 0 });
    return {
      width, height: CHART_HEIGHT,
      legend: { show: false },
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: { x: { range: () => this.range }, y: { range: (_, least, most) => [0, Math.max(1, most * 1.05)] } },
      axes: [{ ...axis, space: 75, values: (_, ticks, _axis, _space, step) => axisTexts(ticks, step) }, { ...axis, incrs: WHOLE_NUMBERS, size: 60, values: (_, ticks) => ticks.map(numberText) }],
      series: [{}, ...this.series.map((each) => ({ paths: bars, width: 0, points: { show: false }, fill: () => colour(each.colour) }))],
      hooks: {
        setSelect: [(plot) => this.select(plot)],
        setCursor: [(plot) => this.tell(plot.cursor.idx)],
      },
    };
  }

  // Each series is drawn from the ground up to its top, the highest first.
  stacked() {
    this.shown = this.data(...this.range);
    let below = new Array(this.shown.times.length).fill(0);
    const tops = [];
    for (let at = this.series.length - 1; at >= 0; at--) {
      below = below.map((sum, place) => sum + this.shown.values[at][place]);
      tops.unshift(below);
    }
    return [this.shown.times, ...tops];
  }

  select(plot) {
    const { left, width } = plot.select;
    if (width > 0) {
      const from = plot.posToVal(left, "x");
      const to = plot.posToVal(left + width, "x");
      plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
      this.show(from, to);
    }
  }

  show(from, to) {
    const [first, last] = this.whole;
    const length = Math.min(last - first, Math.max(LEAST_SECONDS, to - from));
    const start = Math.min(Math.max(first, from), last - length);
    this.range = [start, start + length];
    if (this.plot) {
      this.plot.setData(this.stacked());
      this.tell(null);
    }
    this.onRange(this.range, start === first && start + length === last);
  }

  zoom(factor) {
    const [from, to] = this.range;
    const middle = (from + to) / 2;
    this.show(middle - ((to - from) * factor) / 2, middle + ((to - from) * factor) / 2);
  }

  move(part) {
    const [from, to] = this.range;
    this.show(from + (to - from) * part, to + (to - from) * part);
  }

  key(event) {
    const actions = {
      "+": () => this.zoom(0.5), "=": () => this.zoom(0.5), "-": () => this.zoom(2),
      ArrowLeft: () => this.move(-0.25), ArrowRight: () => this.move(0.25), 0: () => this.show(...this.whole),
    };
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in actions)) {
      return;
    }
    event.preventDefault();
    actions[event.key]();
  }

  // What is below the pointer, or else which time is shown.
  tell(at) {
    if (at === null || at === undefined || !this.shown) {
      this.readout.textContent = `${utcText(Math.floor(this.range[0]))} to ${utcText(Math.ceil(this.range[1]))}`;
      return;
    }
    const parts = this.series.map((each, number) => [this.shown.values[number][at], each.label]).filter(([number]) => number > 0);
    const numbers = parts.map(([number, label]) => `${numberText(number)} ${label}`).join(", ");
    this.readout.textContent = visibleText(`from ${utcText(this.shown.times[at])}: ${numbers || "nothing"}`);
  }
}
