const KEY = "theme";

/** Sets the colours chosen earlier on this device; without a choice the device decides. */
export function applyTheme(): void {
  const chosen = readChoice();
  if (chosen === "light" || chosen === "dark") document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
}

/** Storage may be forbidden: then there is no choice to remember. */
function readChoice(): string {
  try {
    return localStorage.getItem(KEY) ?? "system";
  } catch {
    return "system";
  }
}

function keepChoice(choice: string): void {
  try {
    if (choice === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, choice);
  } catch {
    document.documentElement.dataset.theme = choice;
  }
}

/** `<theme-choice>`: buttons for light, dark and as the device has it. */
export class ThemeChoice extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener("click", (event) => {
      if (!(event.target instanceof HTMLButtonElement)) return;
      keepChoice(event.target.value);
      applyTheme();
      this.show();
    });
    this.show();
  }

  private show(): void {
    const chosen = readChoice();
    for (const button of this.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.value === chosen));
    }
  }
}
