import type { Edition } from "#domain/words/edition.ts";

interface ThemeChoiceProps {
  edition: Edition;
}

/** Light, dark, or as the device has it. Shown by its script alone: without it the device decides. */
export function ThemeChoice({ edition }: ThemeChoiceProps) {
  const { theme, themes } = edition.words.frame;
  return (
    <theme-choice hidden>
      <fieldset className="themes">
        <legend>{theme}</legend>
        {(["system", "light", "dark"] as const).map((choice) => (
          <button key={choice} type="button" value={choice} aria-pressed={choice === "system"}>
            {themes[choice]}
          </button>
        ))}
      </fieldset>
    </theme-choice>
  );
}
