import { Submit, TextArea, TextField } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { PortraitField } from "#components/newsroom/people/portrait-field.tsx";
import type { AuthorProfile } from "#domain/articles/author.ts";
import type { Picture } from "#domain/media/picture.ts";

interface PersonFormProps {
  /** Undefined for someone new. */
  person: AuthorProfile | undefined;
  /** Pictures of the library that a portrait is chosen from. */
  pictures: readonly Picture[];
  action: FormAction;
}

/** What the page of someone who signs says of them. */
export function PersonForm({ person, pictures, action }: PersonFormProps) {
  return (
    <StaffForm action={action} className="sheet" label={person ? "Profile" : "Someone new"}>
      <TextField name="name" label="Name" value={person?.name ?? ""} required maxLength={120} />
      {person === undefined && (
        <TextField
          name="slug"
          label="Slug"
          maxLength={120}
          hint="The end of the page’s address, such as ana-ruiz. Empty makes it from the name."
        />
      )}
      <TextField name="post" label="Post" value={person?.post ?? ""} maxLength={120} />
      <TextArea
        name="biography"
        label="Biography"
        value={person?.biography.join("\n\n") ?? ""}
        rows={7}
        hint="An empty line begins a new paragraph."
      />
      <TextField name="email" label="E-mail, shown to readers" type="email" value={person?.email ?? ""} />
      <TextField name="location" label="Where they work" value={person?.location ?? ""} maxLength={120} />
      <TextField name="joined" label="Came to the paper in" type="number" value={person?.joined?.toString() ?? ""} />
      <TextField name="formerly" label="Before that" value={person?.formerly ?? ""} maxLength={200} />
      <TextField
        name="expertise"
        label="Topics they know"
        value={person?.expertise.join(", ") ?? ""}
        hint="Slugs of topics, with commas between: port, housing."
      />
      <TextField
        name="languages"
        label="Languages"
        value={person?.languages.join(", ") ?? ""}
        hint="Language tags, with commas between: en, ru."
      />
      <PortraitField pictures={pictures} chosen={person?.portrait?.hash} />
      <Submit>{person ? "Save the profile" : "Add them"}</Submit>
    </StaffForm>
  );
}
