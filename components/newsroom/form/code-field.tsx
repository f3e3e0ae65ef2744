interface CodeFieldProps {
  label: string;
  hint?: string;
}

/** A code that counts once. */
export function CodeField({ label, hint }: CodeFieldProps) {
  return (
    <label className="fld">
      <span>{label}</span>
      <input
        className="inp code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        required
        maxLength={40}
        aria-describedby={hint === undefined ? undefined : "code-hint"}
      />
      {hint && (
        <small className="muted" id="code-hint">
          {hint}
        </small>
      )}
    </label>
  );
}
