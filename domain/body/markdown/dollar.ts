import type { directive } from "micromark-extension-directive";

/** The types of the tokenizer, by way of a package we depend on. */
type Extension = ReturnType<typeof directive>;
type Construct = Exclude<NonNullable<NonNullable<Extension["text"]>[string]>, readonly unknown[]>;
type Effects = Parameters<Construct["tokenize"]>[0];
type State = Parameters<Construct["tokenize"]>[1];

const BACKSLASH = 92;
const DOLLAR = 36;

/** `\\$` with exactly two backslashes is a dollar sign: exporters that escape twice write it so. */
const construct: Construct = {
  name: "doubleEscapedDollar",
  previous: (code) => code !== BACKSLASH,
  tokenize(effects, ok, nok) {
    return (code) => startOf(effects, ok, nok)(code);
  },
};

function startOf(effects: Effects, ok: State, nok: State): State {
  const dollar: State = (code) => {
    if (code !== DOLLAR) return nok(code);
    effects.exit("escapeMarker");
    effects.enter("characterEscapeValue");
    effects.consume(code);
    effects.exit("characterEscapeValue");
    effects.exit("characterEscape");
    return ok;
  };
  const second: State = (code) => {
    if (code !== BACKSLASH) return nok(code);
    effects.consume(code);
    return dollar;
  };
  return (code) => {
    effects.enter("characterEscape");
    effects.enter("escapeMarker");
    effects.consume(code);
    return second;
  };
}

export const doubleEscapedDollar: Extension = { text: { [BACKSLASH]: construct } };
