// A table that sorts by its headings, filters by words, and opens a row by Enter or a click.
const MOST_PRINTED = 1000;
const WIDEST = 32;
let tables = 0;

class DataTable {
  constructor(label, columns, rows, open) {
    this.id = `table-${++tables}`;
    this.model = new RowModel(columns, rows);
    this.open = open;
    this.active = 0;
    this.sorted = { column: -1, descending: false };
    this.noun = rows.length === 1 ? "row" : "rows";
    this.build(label);
    this.rows = new VirtualRows(this.scroller, this.body, (at) => this.makeRow(at));
    this.refresh();
    window.addEventListener("beforeprint", () => this.print());
    window.addEventListener("afterprint", () => this.refresh());
  }

  build(label) {
    this.count = element("output", { class: "count" });
    this.printNote = element("p", { class: "print-only" });
    this.body = element("tbody");
    this.head = element("thead", {}, element("tr", {}, ...this.model.columns.map((_, at) => this.heading(at))));
    this.table = element("table", {
      class: "data", role: "grid", tabindex: "0", "aria-label": visibleText(label),
      "aria-colcount": this.model.columns.length,
    }, this.widths(), this.head, this.body);
    this.table.addEventListener("keydown", (event) => this.key(event));
    this.table.addEventListener("focus", () => this.mark());
    this.scroller = element("div", { class: "scroller" }, this.table);
    this.toolbar = element("div", { class: "toolbar" }, ...this.filterControls(), this.count);
    this.element = element("div", { class: "data-table" }, this.toolbar, this.scroller, this.printNote);
  }

  filterControls() {
    this.words = element("input", { type: "search", id: `${this.id}-words`, spellcheck: "false", autocomplete: "off" });
    this.column = element("select", { "aria-label": "Column to filter" },
      element("option", { value: "-1" }, "any column"),
      ...this.model.columns.map((each, at) => textElement("option", each.name, { value: at })));
    const filter = () => {
      this.model.filter(this.words.value, Number(this.column.value));
      this.toTop();
    };
    this.words.addEventListener("input", filter);
    this.column.addEventListener("change", filter);
    return [element("label", { for: this.words.id }, "Filter"), this.words,
      element("span", { "aria-hidden": "true" }, "in"), this.column];
  }

  heading(at) {
    const column = this.model.columns[at];
    const sort = button(column.name, () => this.sort(at), { tabindex: "0" });
    return element("th", { scope: "col", class: column.numeric ? "number" : undefined }, sort);
  }

  // As wide as the first rows need, so that scrolling does not move the columns.
  widths() {
    const sample = this.model.rows.slice(0, 200);
    const widths = this.model.columns.map((column) => {
      const longest = sample.reduce((most, row) => Math.max(most, (column.text(row) ?? "").length), column.name.length + 2);
      return Math.min(WIDEST, Math.max(6, longest + 2));
    });
    const total = widths.reduce((sum, each) => sum + each, 0);
    this.leastWidth = total;
    return element("colgroup", {}, ...widths.map((width) => {
      const made = element("col");
      made.style.width = `${(100 * width) / total}%`;
      return made;
    }));
  }

  sort(column) {
    const again = this.sorted.column === column;
    this.sorted = { column, descending: again && !this.sorted.descending };
    [...this.head.rows[0].cells].forEach((cell, at) => {
      if (at === column) {
        cell.setAttribute("aria-sort", this.sorted.descending ? "descending" : "ascending");
      } else {
        cell.removeAttribute("aria-sort");
      }
    });
    this.model.sort(column, this.sorted.descending);
    this.toTop();
  }

  filterBy(extra) {
    this.model.filterBy(extra);
    this.toTop();
  }

  toTop() {
    this.active = 0;
    this.scroller.scrollTop = 0;
    this.refresh();
  }

  refresh() {
    this.table.style.minWidth = `${this.leastWidth}ch`;
    this.table.setAttribute("aria-rowcount", this.model.length + 1);
    const all = this.model.rows.length;
    this.count.textContent = this.model.length === all
      ? `${numberText(all)} ${this.noun}`
      : `${numberText(this.model.length)} of ${numberText(all)} ${this.noun}`;
    this.printNote.textContent = "";
    this.rows.show(this.model.length);
    this.mark();
  }

  makeRow(at) {
    const row = this.model.row(at);
    const made = element("tr", {
      id: `${this.id}-${at}`, class: at % 2 === 0 ? "row" : "row odd", "aria-rowindex": at + 2,
    }, ...this.model.columns.map((column) => this.makeCell(column, row)));
    made.classList.toggle("active", at === this.active);
    made.addEventListener("click", () => {
      this.active = at;
      this.mark();
      this.openActive();
    });
    return made;
  }

  makeCell(column, row) {
    const attributes = { role: "gridcell", class: column.numeric ? "number" : undefined };
    if (column.cell) {
      return element("td", attributes, column.cell(row));
    }
    return textElement("td", column.text(row) ?? "", attributes);
  }

  mark() {
    this.body.querySelectorAll(".active").forEach((each) => each.classList.remove("active"));
    const row = document.getElementById(`${this.id}-${this.active}`);
    if (row) {
      row.classList.add("active");
      this.table.setAttribute("aria-activedescendant", row.id);
    } else {
      this.table.removeAttribute("aria-activedescendant");
    }
  }

  key(event) {
    if (event.target !== this.table || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / ROW_HEIGHT) - 2);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key in moves) {
      this.moveTo(this.active + moves[event.key]);
    } else if (event.key === "Enter" || event.key === " ") {
      this.openActive();
    } else {
      return;
    }
    event.preventDefault();
  }

  moveTo(at) {
    this.active = Math.max(0, Math.min(this.model.length - 1, at));
    this.rows.scrollTo(this.active, this.head.offsetHeight);
    this.mark();
  }

  openActive() {
    if (this.model.length === 0) {
      return;
    }
    const at = this.active;
    const turn = (step) => () => {
      this.moveTo(at + step);
      this.openActive();
    };
    this.open(this.model.row(at), {
      place: `${numberText(at + 1)} of ${numberText(this.model.length)}`,
      previous: at > 0 ? turn(-1) : null,
      next: at < this.model.length - 1 ? turn(1) : null,
    });
  }

  print() {
    const printed = Math.min(MOST_PRINTED, this.model.length);
    this.table.style.minWidth = "";
    this.rows.drawRows(0, printed);
    this.body.lastChild.remove();
    if (printed < this.model.length) {
      this.printNote.textContent = `The first ${numberText(printed)} of ${numberText(this.model.length)} rows are printed.`;
    }
  }
}
