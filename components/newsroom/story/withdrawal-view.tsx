import { ChoiceField, Submit, TextArea } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { StoryHead } from "#components/newsroom/story/story-head.tsx";
import type { StoryState } from "#domain/desk/story-state.ts";

interface WithdrawalViewProps {
  story: { id: number; headline: string; state: StoryState };
  /** Whether whoever looks may do it. */
  mayWithdraw: boolean;
  actions: Record<"withdraw" | "restore", FormAction>;
}

/** Takes an article back, or brings it back; either way readers are told why. */
export function WithdrawalView({ story, mayWithdraw, actions }: WithdrawalViewProps) {
  const isGone = story.state === "withdrawn";
  return (
    <>
      <StoryHead title="Withdraw" story={story} />
      {!mayWithdraw && <p className="none">A publisher withdraws articles and brings them back. Ask one of them.</p>}
      {mayWithdraw && (
        <div className="pair">
          <section aria-labelledby="withdrawal">
            <h2 id="withdrawal">{isGone ? "Bring the article back" : "Withdraw the article"}</h2>
            {isGone ? <RestoreForm action={actions.restore} /> : <WithdrawForm action={actions.withdraw} />}
          </section>
        </div>
      )}
    </>
  );
}

function WithdrawForm({ action }: { action: FormAction }) {
  return (
    <StaffForm action={action} label="Withdraw">
      <p>
        Its words leave every page, feed and search at once. At its address readers find the reason you give. Versions
        are kept, and a publisher can bring it back.
      </p>
      <ChoiceField
        name="legal"
        label="Why"
        value="no"
        options={[
          { value: "no", name: "The paper withdraws it", about: "Its address answers 410, gone." },
          {
            value: "yes",
            name: "A court or a law requires it",
            about: "Its address answers 451, blocked for legal reasons.",
          },
        ]}
      />
      <TextArea name="reason" label="Reason, told to readers" required rows={3} />
      <Submit>Withdraw</Submit>
    </StaffForm>
  );
}

function RestoreForm({ action }: { action: FormAction }) {
  return (
    <StaffForm action={action} label="Bring back">
      <p>It stands at its old address again, with the words that readers saw last.</p>
      <TextArea name="reason" label="Reason, told to readers" required rows={3} />
      <Submit>Bring back</Submit>
    </StaffForm>
  );
}
