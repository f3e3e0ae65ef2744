import { ActionForm, type FormAction } from "#components/newsroom/form/action-form.tsx";
import { CodeField } from "#components/newsroom/form/code-field.tsx";

interface OfferedCodesProps {
  secret: string;
  address: string;
  /** The address as SVG, for the app's camera. */
  drawing: string;
  prove: FormAction;
}

/** The secret for an app in three ways, and a field for the code that proves it arrived. */
export function OfferedCodes({ secret, address, drawing, prove }: OfferedCodesProps) {
  return (
    <>
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
      <p>
        Or type this key: <code translate="no">{secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <ActionForm action={prove} button="Confirm" isMain>
        <CodeField label="Code" hint="Six digits." />
      </ActionForm>
    </>
  );
}
