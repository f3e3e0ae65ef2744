"use client";

import { type ReactNode, useId } from "react";
import { useSent } from "#components/newsroom/form/staff-form.tsx";

interface FieldProps {
  name: string;
  label: string;
  /** What stands in it before anything is typed. */
  value?: string;
  /** What to write here, where the label does not say enough. */
  hint?: string;
  required?: boolean;
}

interface TextFieldProps extends FieldProps {
  type?: "text" | "email" | "number" | "datetime-local" | "search";
  maxLength?: number;
}

/** A line to be written. */
export function TextField({ name, label, value = "", hint, required, type = "text", maxLength }: TextFieldProps) {
  const { typed } = useSent().state;
  const ties = useTies(hint);
  return (
    <Frame id={ties.id} label={label} hint={hint}>
      <input
        {...ties}
        className="inp"
        type={type}
        name={name}
        defaultValue={typed[name] ?? value}
        required={required}
        maxLength={maxLength}
      />
    </Frame>
  );
}

/** Several lines to be written. */
export function TextArea({ name, label, value = "", hint, required, rows = 4 }: FieldProps & { rows?: number }) {
  const { typed } = useSent().state;
  const ties = useTies(hint);
  return (
    <Frame id={ties.id} label={label} hint={hint}>
      <textarea
        {...ties}
        className="inp"
        name={name}
        rows={rows}
        defaultValue={typed[name] ?? value}
        required={required}
      />
    </Frame>
  );
}

interface SelectFieldProps extends FieldProps {
  options: readonly { value: string | number; name: string }[];
}

/** One of several. */
export function SelectField({ name, label, value = "", hint, required, options }: SelectFieldProps) {
  const { typed } = useSent().state;
  const ties = useTies(hint);
  return (
    <Frame id={ties.id} label={label} hint={hint}>
      <select {...ties} className="sel" name={name} defaultValue={typed[name] ?? value} required={required}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </Frame>
  );
}

/** One of a few, each with a sentence of its own. */
export function ChoiceField({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; name: string; about?: string }[];
}) {
  const { typed } = useSent().state;
  return (
    <fieldset className="fld choice">
      <legend>{label}</legend>
      {options.map((option) => (
        <label className="row" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            defaultChecked={(typed[name] ?? value) === option.value}
          />
          <span>
            {option.name}
            {option.about && <small>{option.about}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface SubmitProps {
  children: ReactNode;
  /** Told to the action under the name `do`, where a form has several buttons. */
  value?: string;
  look?: "ink" | "plain";
}

/** Sends the form; while it is under way it cannot be sent twice. */
export function Submit({ children, value, look = "ink" }: SubmitProps) {
  const { isPending } = useSent();
  return (
    <button
      className={look === "ink" ? "btn btn--ink" : "btn"}
      type="submit"
      name={value === undefined ? undefined : "do"}
      value={value}
      aria-disabled={isPending}
    >
      {children}
    </button>
  );
}

/** The two ids by which a control is tied to its words. */
function useTies(hint: string | undefined) {
  const id = useId();
  return { id, "aria-describedby": hint === undefined ? undefined : `${id}-hint` };
}

interface FrameProps {
  id: string;
  label: string;
  hint: string | undefined;
  children: ReactNode;
}

function Frame({ id, label, hint, children }: FrameProps) {
  return (
    <div className="fld">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <small className="muted" id={`${id}-hint`}>
          {hint}
        </small>
      )}
    </div>
  );
}
