import type { Said } from "./answer.ts";

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/gi;
const SCRIPT_PRELOAD = /<link\b(?=[^>]*\brel="(?:preload|modulepreload|prefetch)")(?=[^>]*\bas="script")[^>]*>/gi;
const KEPT = /\btype="(?:application\/ld\+json|speculationrules)"|\bsrc="\/reader\//;

/** The page without the framework's scripts, its flight data and their preloads: nothing on a reader page needs them. */
export function trim(html: string): string {
  return html
    .replace(SCRIPT, (script, attributes) => (KEPT.test(attributes) ? script : ""))
    .replace(SCRIPT_PRELOAD, "");
}

/** The page with the language its content said it has. */
export function inLanguage(html: string, { lang, dir }: Said): string {
  if (lang === undefined) return html;
  return html.replace(/<html\b([^>]*)>/i, (_, attributes: string) => {
    const others = attributes.replace(/\s(?:lang|dir)="[^"]*"/g, "");
    return `<html lang="${lang}" dir="${dir ?? "ltr"}"${others}>`;
  });
}
