/**
 * What a module keeps for the whole process. Next bundles the same module once for pages and once for route handlers, and the
 * press has it too: kept in the module, each copy would read and look at everything for itself.
 * @param name of what is kept; whoever gives the same name must mean the same type
 */
export function shared<Value>(name: string): { value?: Value } {
  const process: { [key: symbol]: { value?: Value } | undefined } = globalThis;
  const key = Symbol.for(`broadsheet.${name}`);
  const kept = process[key] ?? {};
  process[key] = kept;
  return kept;
}
