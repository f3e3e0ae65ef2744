type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

const rules = new Map<string, Intl.PluralRules>();
const numbers = new Map<string, Intl.NumberFormat>();

/** `plural("en", 2, { one: "# story", other: "# stories" })` → `2 stories`; the number is written as the language does. */
export function plural(locale: string, count: number, forms: Forms): string {
  const rule = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, rule);
  return (forms[rule.select(count)] ?? forms.other).replace("#", writeNumber(locale, count));
}

/** `12,400` in English, `12 400` in Russian. */
export function writeNumber(locale: string, number: number): string {
  const format = numbers.get(locale) ?? new Intl.NumberFormat(locale);
  numbers.set(locale, format);
  return format.format(number);
}

const ENOUGH = 101;

/**
 * The forms of a phrase by rule, with `#` for the number: for who counts where this code is not.
 * @param write the phrase for a number
 */
export function formsOf(locale: string, write: (count: number) => string): Record<string, string> {
  const choose = new Intl.PluralRules(locale);
  const forms: Record<string, string> = {};
  for (let count = ENOUGH; count > 0; count -= 1) forms[choose.select(count)] = write(count).replace(/\p{Nd}+/u, "#");
  return forms;
}
