// Light, dark, or as the system has it. On paper always light.
const THEMES = ["system", "light", "dark"];
const theme = { chosen: "system", listeners: [] };

function showTheme(name) {
  if (name === "system") {
    delete document.documentElement.dataset.theme;
  } else {
    document.documentElement.dataset.theme = name;
  }
  theme.listeners.forEach((listener) => listener());
}

function themeButton() {
  const made = button("", () => {
    theme.chosen = THEMES[(THEMES.indexOf(theme.chosen) + 1) % THEMES.length];
    name();
    showTheme(theme.chosen);
  }, { class: "theme" });
  const name = () => {
    made.textContent = `Colours: ${theme.chosen}`;
  };
  name();
  return made;
}

// Charts are drawn on a canvas, which takes colours and no variables.
function colour(variable) {
  const probe = document.getElementById("content");
  probe.style.setProperty("outline-color", `var(${variable})`);
  const found = getComputedStyle(probe).outlineColor;
  probe.style.removeProperty("outline-color");
  return found;
}

window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
  theme.listeners.forEach((listener) => listener());
});
window.addEventListener("beforeprint", () => showTheme("light"));
window.addEventListener("afterprint", () => showTheme(theme.chosen));
