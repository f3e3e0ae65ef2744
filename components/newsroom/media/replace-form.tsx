interface ReplaceFormProps {
  hash: string;
  uses: number;
}

/** Another file in the place of this one, everywhere at once. */
export function ReplaceForm({ hash, uses }: ReplaceFormProps) {
  if (uses === 0) return null;
  return (
    <form className="replace" method="post" encType="multipart/form-data" action="/newsroom/media/upload">
      <input type="hidden" name="replaces" value={hash} />
      <label className="fld">
        <span>Replace everywhere with</span>
        <input className="inp" type="file" name="pictures" accept="image/*" required />
      </label>
      <button className="btn" type="submit">
        Replace in {uses} {uses === 1 ? "place" : "places"}
      </button>
    </form>
  );
}
