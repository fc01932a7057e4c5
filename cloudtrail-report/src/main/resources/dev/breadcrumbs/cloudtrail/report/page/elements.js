// The only way in which this page makes elements: text is text, never markup.
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) {
      made.setAttribute(key, "");
    } else if (value !== false && value !== undefined) {
      made.setAttribute(key, value);
    }
  }
  made.append(...children);
  return made;
}

function textElement(name, text, attributes = {}) {
  return element(name, attributes, visibleText(text));
}

function button(text, action, attributes = {}) {
  const made = textElement("button", text, { type: "button", ...attributes });
  made.addEventListener("click", action);
  return made;
}

const NUMBERS = new Intl.NumberFormat("en-US", { maximumFractionDigits: 20 });

function numberText(number) {
  return NUMBERS.format(number);
}

function counted(number, noun) {
  return `${numberText(number)} ${noun}${number === 1 ? "" : "s"}`;
}
