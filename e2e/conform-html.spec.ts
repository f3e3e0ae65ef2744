import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { READER_PAGES } from "./support/addresses.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:recommended", "html-validate:document"],
  rules: {
    // How tags are written: React spells attributes as in its own language, and closes void elements.
    "attr-case": "off",
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    // For files of other servers; all of ours come from the server of the page.
    "require-sri": ["error", { target: "crossorigin" }],
    // HTML lets lists be named, as ARIA does.
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    // A matter of taste: headlines are as long as their editors want them.
    "long-title": "off",
    // Several filters of one name are how a form sends a list.
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
  },
});

for (const [kind, address] of Object.entries(READER_PAGES)) {
  test(`${kind} conforms to HTML @once`, async ({ request }) => {
    const html = await (await request.get(address)).text();
    const { results } = await validator.validateString(html, address);
    const said = results.flatMap(({ messages }) => messages);
    expect(said.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`)).toEqual([]);
  });
}
