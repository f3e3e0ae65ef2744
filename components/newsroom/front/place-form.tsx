import { SelectField, Submit, TextField } from "#components/newsroom/form/fields.tsx";
import { type FormAction, StaffForm } from "#components/newsroom/form/staff-form.tsx";
import { frontAddress, type PlaceShown, titleIn } from "#components/newsroom/front/front-words.ts";
import { PictureChoice } from "#components/newsroom/front/picture-choice.tsx";
import type { PoolStory } from "#components/newsroom/front/story-pool.tsx";
import { RoomHead } from "#components/newsroom/shell/room-head.tsx";
import type { Instant } from "#domain/calendar.ts";
import { localTimeAt } from "#domain/local-time.ts";
import type { Picture } from "#domain/media/picture.ts";

interface PlaceFormProps {
  place: PlaceShown;
  /** From when on, where that is later than now. */
  at: Instant | undefined;
  stories: readonly PoolStory[];
  search: string;
  pictures: readonly Picture[];
  pictureSearch: string;
  /** The picture that it has on the front alone. */
  own: Picture | undefined;
  action: FormAction;
}

/** One place of the front: its story, a headline and a picture for the front alone, from when and until when. */
export function PlaceForm({ place, at, stories, search, pictures, pictureSearch, own, action }: PlaceFormProps) {
  const { name, entry, card } = place;
  const options = [...new Map(stories.map((story) => [story.id, story])).values()];
  const ends = entry && entry.validTo < Number.MAX_SAFE_INTEGER ? localTimeAt(entry.validTo) : "";
  return (
    <>
      <RoomHead back={{ href: frontAddress(at), name: "Front page" }} title={name} />
      <p className="muted">{`It shows now: ${titleIn(place)}`}</p>
      <form method="get" className="row place-find" aria-label="Find stories and pictures">
        {at !== undefined && <input type="hidden" name="at" value={localTimeAt(at)} />}
        <label className="fld">
          Find a story
          <input className="inp" type="search" name="q" defaultValue={search} />
        </label>
        <label className="fld">
          Find a picture
          <input className="inp" type="search" name="picture" defaultValue={pictureSearch} />
        </label>
        <button className="btn" type="submit">
          Find
        </button>
      </form>
      <StaffForm action={action} className="form place" label={name}>
        <input type="hidden" name="seen" value={place.seen} />
        <SelectField
          name="story"
          label="Story"
          value={String(search === "" ? (entry?.story ?? card?.id ?? "") : (stories[1]?.id ?? ""))}
          options={options.map(({ id, title, note }) => ({
            value: id,
            name: `${title || "Untitled story"} (${note})`,
          }))}
          required
        />
        <TextField
          name="headline"
          label="Headline for the front"
          value={entry?.headline ?? ""}
          hint={`Empty: the story’s own, “${card?.headline ?? entry?.title ?? ""}”`}
          maxLength={300}
        />
        <div className="row">
          <TextField
            name="from"
            label="From"
            type="datetime-local"
            value={at === undefined ? "" : localTimeAt(at)}
            hint="Empty: at once"
          />
          <TextField
            name="to"
            label="Until"
            type="datetime-local"
            value={ends}
            hint="Empty: until another takes its place. With an hour, what stood here comes back."
          />
        </div>
        <PictureChoice
          pictures={[...(own ? [own] : []), ...pictures.filter(({ hash }) => hash !== own?.hash)]}
          own={own}
        />
        <Submit>Put it on the front</Submit>
      </StaffForm>
    </>
  );
}
