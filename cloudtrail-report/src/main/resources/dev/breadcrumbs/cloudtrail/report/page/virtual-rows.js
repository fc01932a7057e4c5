// Of a long table only the rows in sight are elements; two empty rows stand for the others.
const ROW_HEIGHT = 30;
const ROWS_BEYOND_SIGHT = 10;

class VirtualRows {
  constructor(scroller, body, makeRow) {
    this.scroller = scroller;
    this.body = body;
    this.makeRow = makeRow;
    this.length = 0;
    this.first = 0;
    this.end = 0;
    scroller.addEventListener("scroll", () => this.draw(false));
    new ResizeObserver(() => this.draw(false)).observe(scroller);
  }

  show(length) {
    this.length = length;
    this.draw(true);
  }

  draw(always) {
    const above = Math.floor(this.scroller.scrollTop / ROW_HEIGHT);
    const inSight = Math.ceil(this.scroller.clientHeight / ROW_HEIGHT);
    const first = Math.max(0, Math.min(above, this.length - inSight) - ROWS_BEYOND_SIGHT);
    const end = Math.min(this.length, above + inSight + ROWS_BEYOND_SIGHT);
    if (always || first !== this.first || end !== this.end) {
      this.drawRows(first, end);
    }
  }

  drawRows(first, end) {
    this.first = first;
    this.end = end;
    const rows = [this.spacer(first)];
    for (let at = first; at < end; at++) {
      rows.push(this.makeRow(at));
    }
    rows.push(this.spacer(this.length - end));
    this.body.replaceChildren(...rows);
  }

  spacer(rows) {
    const cell = element("td");
    cell.style.height = `${rows * ROW_HEIGHT}px`;
    return element("tr", { class: "spacer", "aria-hidden": "true" }, cell);
  }

  scrollTo(at, headHeight) {
    const top = at * ROW_HEIGHT;
    const room = this.scroller.clientHeight - headHeight - ROW_HEIGHT;
    if (top < this.scroller.scrollTop) {
      this.scroller.scrollTop = top;
    } else if (top > this.scroller.scrollTop + room) {
      this.scroller.scrollTop = top - room;
    }
    this.draw(false);
  }
}
