import { type ReactNode, useId } from "react";

interface CountedFieldProps {
  label: string;
  value: string;
  /** The length one should stay within; longer is allowed, and said. */
  advised?: number;
  most: number;
  change: (value: string) => void;
  lang?: string;
}

/** How long a value is, against what is advised. */
function Count({ length, advised }: { length: number; advised?: number | undefined }) {
  if (advised === undefined) return <span>{length}</span>;
  return (
    <span
      className={length > advised ? "warn" : ""}
    >{`${length} of ${advised}${length > advised ? ": too long" : ""}`}</span>
  );
}

interface BigFieldProps extends CountedFieldProps {
  className: string;
  rows: number;
}

/** A field set as it will be read, with its name and length beneath. */
export function BigField({ label, value, advised, most, change, className, rows, lang }: BigFieldProps) {
  const id = useId();
  return (
    <div data-field={label.toLowerCase()}>
      <textarea
        id={id}
        className={`ta ${className}`}
        rows={rows}
        maxLength={most}
        spellCheck
        lang={lang}
        value={value}
        aria-describedby={`${id}-count`}
        onChange={(event) => change(event.target.value.replace(/\n/g, " "))}
      />
      <p className="cnt">
        <label htmlFor={id}>{label}</label>
        <span id={`${id}-count`}>
          <Count length={[...value].length} advised={advised} />
        </span>
      </p>
    </div>
  );
}

/** A field of one line among others. */
export function LineField({
  field,
  label,
  value,
  advised,
  most,
  change,
  lang,
  children,
}: CountedFieldProps & { field: string; children?: ReactNode }) {
  const id = useId();
  return (
    <div className="fld" data-field={field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="inp"
        maxLength={most}
        spellCheck
        lang={lang}
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <span className="muted">
        {advised !== undefined && <Count length={[...value].length} advised={advised} />} {children}
      </span>
    </div>
  );
}
