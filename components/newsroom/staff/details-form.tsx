import { SelectField, Submit, TextField } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";

interface DetailsFormProps {
  member: { name: string; email: string; author: string | null };
  /** Everyone who signs: value is the slug of their page. */
  authors: readonly { value: string; name: string }[];
  action: FormAction;
}

/** Who somebody is: their name, their address, the page they sign with. */
export function DetailsForm({ member: { name, email, author }, authors, action }: DetailsFormProps) {
  return (
    <StaffForm action={action} className="act" label="Details">
      <TextField name="name" label="Name" value={name} required maxLength={100} />
      <TextField
        name="email"
        label="Work e-mail"
        type="email"
        value={email}
        required
        maxLength={254}
        hint="They sign in with it. Links sent to another address open nothing any more."
      />
      <SelectField
        name="author"
        label="Author page"
        value={author ?? ""}
        options={[{ value: "", name: "None: they never sign" }, ...authors]}
        hint="Stories they begin are signed with it."
      />
      <Submit look="plain">Save details</Submit>
    </StaffForm>
  );
}
