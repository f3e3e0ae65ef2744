import { SelectField, Submit, TextArea, TextField } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";

interface TopicWords {
  slug: string;
  name: string;
  description: string;
  articles: number;
}

/** Name and description of a topic; undefined begins a new one. */
export function TopicForm({ topic, action }: { topic: TopicWords | undefined; action: FormAction }) {
  return (
    <StaffForm action={action} className="sheet" label={topic ? "Topic" : "New topic"}>
      <TextField name="name" label="Name" value={topic?.name ?? ""} required maxLength={100} />
      {topic === undefined && (
        <TextField
          name="slug"
          label="Slug"
          maxLength={100}
          hint="The end of the topic’s address, such as flood-defences. Empty makes it from the name."
        />
      )}
      <TextArea name="description" label="What it is" value={topic?.description ?? ""} rows={3} />
      <Submit>{topic ? "Save the topic" : "Add the topic"}</Submit>
    </StaffForm>
  );
}

interface MergeFormProps {
  topic: TopicWords;
  others: readonly TopicWords[];
  action: FormAction;
}

/** Makes a topic part of another; says before what will happen. */
export function MergeForm({ topic, others, action }: MergeFormProps) {
  return (
    <section className="sheet" aria-labelledby="merge">
      <h2 id="merge">Merge into another topic</h2>
      <p className="say say--wait">
        {topic.articles === 1 ? "1 article names" : `${topic.articles} articles name`} “{topic.name}”. After a merge
        they name the other topic, drafts too; its address and feeds lead there. This cannot be undone.
      </p>
      <StaffForm action={action} label="Merge">
        <SelectField
          name="into"
          label={`“${topic.name}” becomes part of`}
          options={[
            { value: "", name: "Choose a topic" },
            ...others.map(({ slug, name, articles }) => ({ value: slug, name: `${name} (${articles})` })),
          ]}
          required
        />
        <label className="row">
          <input type="checkbox" name="sure" required /> I have looked at both
        </label>
        <Submit look="plain">Merge the topics</Submit>
      </StaffForm>
    </section>
  );
}
