import type { FoundPicture } from "../story-text.ts";

/** A picture of the library as a block begins: with the words the library has for it. */
export function chosenPicture({ hash, name, alt, credit }: FoundPicture) {
  return { media: hash, src: name, alt, credit };
}

/** The library's caption, to be rewritten for the story. */
export function captionOf({ caption }: FoundPicture): { content?: { type: "text"; text: string }[] } {
  return caption === "" ? {} : { content: [{ type: "text", text: caption }] };
}
