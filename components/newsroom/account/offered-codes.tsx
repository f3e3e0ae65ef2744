import type { ReactNode } from "react";
import { TypedKey } from "#components/newsroom/account/typed-key.tsx";
import { ActionForm, type FormAction } from "#components/newsroom/form/action-form.tsx";
import { CodeField } from "#components/newsroom/form/code-field.tsx";

interface OfferedCodesProps {
  secret: string;
  address: string;
  /** The address as SVG, for the app's camera. */
  drawing: string;
  prove: FormAction;
  /** The way to another secret, as long as this one is not proven. */
  again: ReactNode;
}

/** The secret for an app in three ways, and a field for the code that proves it arrived. Once it has, it is seen no more. */
export function OfferedCodes({ secret, address, drawing, prove, again }: OfferedCodesProps) {
  return (
    <ActionForm action={prove} button="Confirm" isMain below={again}>
      <p>Read this with your app, then type the code that the app shows.</p>
      <img
        className="qr"
        alt="QR code for your authenticator app"
        src={`data:image/svg+xml,${encodeURIComponent(drawing)}`}
      />
      <p>
        <a className="lk" href={address}>
          Open in the app of this device
        </a>
      </p>
      <TypedKey secret={secret} />
      <CodeField label="Code" hint="Six digits." />
    </ActionForm>
  );
}
