/** What stands at an address of the newsroom that leads to nothing, or to nothing for whoever asks. */
export function NothingHere() {
  return (
    <div className="none">
      <h1>Nothing is here</h1>
      <p>
        The address is wrong, the story is no longer there, or it is not open to you.{" "}
        <a className="lk" href="/newsroom">
          Go to the desk
        </a>
      </p>
    </div>
  );
}
