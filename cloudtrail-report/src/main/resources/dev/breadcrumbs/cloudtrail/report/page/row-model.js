// Rows in an order, and those of them that a filter lets through.
// A column has: name, numeric, and text(row), which is null where the value is missing.
class RowModel {
  constructor(columns, rows) {
    this.columns = columns;
    this.rows = rows;
    this.order = rows.map((_, at) => at);
    this.shown = this.order;
    this.words = [];
    this.column = -1;
    this.extra = () => true;
    this.searched = [];
  }

  get length() {
    return this.shown.length;
  }

  row(at) {
    return this.rows[this.shown[at]];
  }

  // All words must be there, in the column or in any; case does not count.
  filter(text, column) {
    this.words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
    this.column = column;
    this.refresh();
  }

  filterBy(extra) {
    this.extra = extra;
    this.refresh();
  }

  refresh() {
    this.shown = this.order.filter((at) => this.extra(this.rows[at]) && this.has(at));
  }

  has(at) {
    return this.words.length === 0 || this.words.every((word) => this.searchedText(at).includes(word));
  }

  searchedText(at) {
    const row = this.rows[at];
    if (this.column >= 0) {
      return (this.columns[this.column].text(row) ?? "").toLowerCase();
    }
    this.searched[at] ??= this.columns.map((each) => each.text(row) ?? "").join("\u0000").toLowerCase();
    return this.searched[at];
  }

  // Stable, and missing values stand last both ways.
  sort(column, descending) {
    const keys = this.rows.map(sortKey(this.columns[column]));
    const sign = descending ? -1 : 1;
    this.order = this.rows.map((_, at) => at).sort((one, other) => {
      const a = keys[one];
      const b = keys[other];
      if (a === null || b === null) {
        return a === b ? 0 : a === null ? 1 : -1;
      }
      return a === b ? 0 : a < b ? -sign : sign;
    });
    this.refresh();
  }
}

function sortKey(column) {
  if (column.key) {
    return column.key;
  }
  return (row) => {
    const text = column.text(row);
    if (text === null || text === undefined) {
      return null;
    }
    return column.numeric ? Number(text) : timeKey(text);
  };
}
