/** A length in pixels: E37 is their code in UN/CEFACT’s list of units. */
export function pixels(value: number) {
  return { "@type": "QuantitativeValue", value, unitCode: "E37" } as const;
}
