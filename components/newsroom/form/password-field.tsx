interface PasswordFieldProps {
  name: string;
  label: string;
  /** What a password manager is to do: fill in the known one, or make a new one. */
  kind: "current-password" | "new-password";
  hint?: string;
}

/** A password, filled in or made by the browser's own keeper. */
export function PasswordField({ name, label, kind, hint }: PasswordFieldProps) {
  const about = hint === undefined ? undefined : `${name}-hint`;
  return (
    <label className="fld">
      <span>{label}</span>
      <input
        className="inp"
        type="password"
        name={name}
        autoComplete={kind}
        required
        maxLength={1000}
        aria-describedby={about}
      />
      {hint && (
        <small className="muted" id={about}>
          {hint}
        </small>
      )}
    </label>
  );
}
