import { BandHead } from "#components/front/band-head.tsx";
import { HalfBand, NarrowBand, RowBand, WideBand } from "#components/front/bands.tsx";
import { FeatureBand } from "#components/front/feature-band.tsx";
import type { Band } from "#domain/front/compose.ts";
import type { Pattern } from "#domain/front/slots.ts";
import type { Edition } from "#domain/words/edition.ts";

interface BandRowProps {
  bands: readonly Band[];
  edition: Edition;
  place: number;
}

const COLUMNS: Record<Pattern, string> = {
  feature: "",
  row: "",
  half: "c6 t6",
  wide: "c8",
  narrow: "c4 t-first t-band",
};
const VIEWS = { feature: FeatureBand, row: RowBand, half: HalfBand, wide: WideBand, narrow: NarrowBand };

/** A row of the front: one band over the whole width, or two beside each other. */
export function BandRow({ bands, edition, place }: BandRowProps) {
  const [only, second] = bands;
  if (only && !second) return <BandOf band={only} edition={edition} className="page band" id={`band-${place}`} />;
  return (
    <div className="page band">
      <div className="g ruled">
        {bands.map((band, i) => (
          <BandOf
            key={band.sections.join()}
            band={band}
            edition={edition}
            className={COLUMNS[band.pattern]}
            id={`band-${place}-${i}`}
          />
        ))}
      </div>
    </div>
  );
}

interface BandOfProps {
  band: Band;
  edition: Edition;
  className: string;
  id: string;
}

function BandOf({ band, edition, className, id }: BandOfProps) {
  const View = VIEWS[band.pattern];
  return (
    <section className={className} aria-labelledby={id}>
      <BandHead sections={band.sections} edition={edition} id={id} />
      <View cards={band.cards} edition={edition} />
    </section>
  );
}
