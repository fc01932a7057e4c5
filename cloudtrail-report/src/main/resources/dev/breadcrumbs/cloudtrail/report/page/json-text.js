// Lays JSON out on lines without reading it: numbers keep all their digits, keys their order.
const DEEPEST_INDENT = 40;

function newLine(depth) {
  return "\n" + "  ".repeat(Math.min(depth, DEEPEST_INDENT));
}

function endOfString(text, start) {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    at += text[at] === "\\" ? 2 : 1;
  }
  return at + 1;
}

function prettyJson(text) {
  const parts = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') {
      const end = endOfString(text, at);
      parts.push(text.slice(at, end));
      at = end - 1;
    } else if (character === "{" || character === "[") {
      if (text[at + 1] === "}" || text[at + 1] === "]") {
        parts.push(character, text[++at]);
      } else {
        parts.push(character, newLine(++depth));
      }
    } else if (character === "}" || character === "]") {
      parts.push(newLine(--depth), character);
    } else if (character === ",") {
      parts.push(",", newLine(depth));
    } else if (character === ":") {
      parts.push(": ");
    } else {
      parts.push(character);
    }
  }
  return parts.join("");
}
