// Log content must not steer what a reader sees: characters that cannot be seen, or that turn the
// direction of others, are shown by their numbers.
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
const UNSEEN_BUT_LF = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

// As JSON and scripts write them, so that what is copied from here means the same.
function numbered(character) {
  return character.split("").map((unit) => "\\u" + unit.charCodeAt(0).toString(16).padStart(4, "0")).join("");
}

function visibleText(text) {
  return text.replace(UNSEEN, numbered);
}

function visibleLines(text) {
  return text.replace(UNSEEN_BUT_LF, numbered);
}
