// One row at full length. Escape closes it, and the focus goes back to the table.
const dialog = { element: null };

function openDialog(heading, contents, turning) {
  if (dialog.element === null) {
    dialog.element = element("dialog", { "aria-labelledby": "dialog-heading" });
    document.body.append(dialog.element);
  }
  const shown = dialog.element;
  const scrolling = element("div", { class: "contents", tabindex: "0", "aria-label": "Details", role: "region" }, ...contents);
  const previous = turnButton("Previous", turning.previous);
  const next = turnButton("Next", turning.next);
  shown.replaceChildren(
    element("div", { class: "dialog-head" },
      element("h2", { id: "dialog-heading" }, visibleText(heading)),
      element("span", { class: "count" }, turning.place),
      previous, next,
      button("Close", () => shown.close())),
    scrolling);
  if (!shown.open) {
    shown.showModal();
  }
  scrolling.focus();
  shown.onkeydown = (event) => {
    if (event.key === "ArrowLeft" && turning.previous) {
      turning.previous();
    } else if (event.key === "ArrowRight" && turning.next) {
      turning.next();
    }
  };
}

function turnButton(text, action) {
  return button(text, () => action(), { disabled: action === null });
}

// Names and values, one below the other.
function facts(pairs) {
  return element("dl", {}, ...pairs.flatMap(([name, values]) => [
    textElement("dt", name),
    ...values.map((value) => textElement("dd", value)),
  ]));
}

function openRow(heading, columns) {
  return (row, turning) => openDialog(heading, [
    facts(columns.map((column) => [column.name, [column.text(row) ?? "(none)"]])),
  ], turning);
}
