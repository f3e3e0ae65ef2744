"use client";

import { type FormEvent, useState } from "react";
import { externalAddress } from "#domain/body/document.ts";
import { Dialog } from "./dialog.tsx";

export interface EmbedWords {
  provider: string;
  url: string;
  title: string;
  text: string;
  poster: string | null;
}

const PROVIDERS: Record<string, string> = {
  "youtube.com": "YouTube",
  "youtu.be": "YouTube",
  "vimeo.com": "Vimeo",
  "x.com": "X",
  "twitter.com": "X",
  "bsky.app": "Bluesky",
  "mastodon.social": "Mastodon",
  "instagram.com": "Instagram",
  "tiktok.com": "TikTok",
  "soundcloud.com": "SoundCloud",
  "open.spotify.com": "Spotify",
  "facebook.com": "Facebook",
};

/** Who shows what is at that address: a name readers know, else the host. */
export function providerOf(url: string): string {
  const host = new URL(url).hostname.replace(/^(?:www|m)\./, "");
  return PROVIDERS[host] ?? host;
}

/** Something shown elsewhere. Nothing is asked of that place: what readers see before a click is written here. */
export function EmbedDialog({ answer }: { answer: (words: EmbedWords | undefined) => void }) {
  const [words, setWords] = useState({ url: "", title: "", text: "" });
  const [problem, setProblem] = useState("");
  const set = (part: Partial<typeof words>) => setWords({ ...words, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const url = externalAddress.safeParse(words.url.trim());
    if (!url.success || !/^https?:/i.test(url.data) || !URL.canParse(url.data))
      return setProblem("Write the web address of what is to be shown, beginning with https://");
    answer({ ...words, url: url.data, provider: providerOf(url.data), poster: null });
  };
  return (
    <Dialog title="Embed from elsewhere" leave={() => answer(undefined)}>
      <form onSubmit={submit} noValidate>
        <label className="fld">
          <span>Address</span>
          <input
            className="inp"
            inputMode="url"
            value={words.url}
            onChange={(event) => set({ url: event.target.value })}
          />
        </label>
        <label className="fld">
          <span>Title</span>
          <input
            className="inp"
            maxLength={500}
            value={words.title}
            onChange={(event) => set({ title: event.target.value })}
          />
        </label>
        <label className="fld">
          <span>Text: what it says or shows, for those who do not open it</span>
          <textarea
            className="inp"
            maxLength={5000}
            rows={4}
            value={words.text}
            onChange={(event) => set({ text: event.target.value })}
          />
        </label>
        <p className="err" role="alert">
          {problem}
        </p>
        <footer>
          <button type="submit" className="btn btn--ink">
            Insert
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
