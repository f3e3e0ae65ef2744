import { site } from "#site.ts";

/** A part of the page about the paper; `id` is its anchor. */
export interface Policy {
  id: "about" | "ownership" | "ethics" | "corrections" | "contact" | "support" | "privacy" | "rights";
  title: string;
  paragraphs: readonly string[];
  mail?: string;
}

/** What the paper says about itself. Another newspaper writes its own. */
export const policies: readonly Policy[] = [
  {
    id: "about",
    title: "What this paper is",
    paragraphs: [
      "The Meridian is a daily newspaper for Veles Bay and the coast around it. It was founded in July 1931 by eleven compositors who had been dismissed from another paper for asking who owned it.",
      "We report what happens here, say how we know it, and put right what we got wrong. There is one edition, the same for everyone: no page is arranged for one reader rather than another.",
    ],
  },
  {
    id: "ownership",
    title: "Ownership and funding",
    paragraphs: [
      "The paper belongs to the Meridian Cooperative Press: 9,214 readers and the 61 people who make it, with one vote each. Nobody may hold more than one share, and shares cannot be sold.",
      "Three quarters of our income is members’ dues, the rest notices and the sale of printed copies. The accounts are read aloud at the meeting in March and printed in full the next day.",
      "Members, advertisers and funders do not see articles before readers do, and have no say in them.",
    ],
  },
  {
    id: "ethics",
    title: "Editorial code",
    paragraphs: [
      "A fact needs a document, an eyewitness or two people who do not depend on each other. Where we could not check something we say so in the same sentence.",
      "People about whom we write something grave are asked for their answer, with time to give it. We name sources unless that would harm them; the editor must know who they are.",
      "News and opinion are set in different type, and no one writes both on the same subject in the same week. Writers declare what they own, belong to and are related to where it touches what they cover.",
      "Pictures show what was there. Drawings made by our print room are credited to it. Words in this paper are written by people whose names stand above them.",
    ],
  },
  {
    id: "corrections",
    title: "How we correct mistakes",
    paragraphs: [
      "A mistake of fact is corrected in the article as soon as we know of it. A note under the text says what was wrong, what is right and when it was changed, and the note also stands on the page of corrections.",
      "A slip of the pen that changes no meaning is mended without a note. An article is withdrawn only when it should never have appeared; its address then says so and why.",
      "If you think we are wrong, write to us. Every such letter is read by an editor who did not work on the article.",
    ],
    mail: site.contact.newsroom,
  },
  {
    id: "privacy",
    title: "What we know about you",
    paragraphs: [
      "Reading this paper sets no cookie and asks nothing of any other company. We count how often an article is opened, without knowing by whom: no address of a reader is kept.",
      "If you choose light or dark colours, your browser remembers the choice and tells no one.",
      "Articles you save, copies of pages for reading without a connection, which articles you opened and when you last looked in are kept by your browser on this device and nowhere else. The page “Saved articles” shows them and has a button that forgets all of it.",
    ],
  },
  {
    id: "rights",
    title: "Using our words and pictures",
    paragraphs: [
      "What stands here may be quoted, linked and printed out for oneself without asking. Whoever wants to print a whole article or a picture elsewhere asks the newsroom; schools, libraries and parish newsletters are not charged.",
    ],
    mail: site.contact.newsroom,
  },
  {
    id: "support",
    title: "How to support the paper",
    paragraphs: [
      "Everything here is free to read because some readers pay. Five crowns a month make you a member with a vote; any sum once helps too.",
      "Write to the members’ office and we will send you the form. It is one page long.",
    ],
    mail: site.contact.members,
  },
  {
    id: "contact",
    title: "How to reach us",
    paragraphs: [
      "Meridian House, 4 Customs Lane, Veles Bay. The door on the quay side is open from seven until the last edition has gone.",
      "Letters to the editor: up to 200 words, with your name and street. We print the street, not the number.",
    ],
    mail: site.contact.letters,
  },
];

/** The message under articles. */
export const supportMessage = {
  title: "A message from the paper",
  text: "No owner told us how to report this, because we have none. The Meridian belongs to 9,214 readers and the 61 people who make it. If you read us often, please join them; five crowns a month pays for an hour at the council.",
  button: "Become a member",
  second: "Who owns us",
} as const;

/** Who answers for what appears. */
export const masthead: readonly { post: string; name: string }[] = [
  { post: "Editor", name: "Henrike Aldous" },
  { post: "Deputy editor", name: "Matthias Orrin-Vey" },
  { post: "Night editor", name: "Lucia Brandal" },
  { post: "Readers’ editor", name: "Theodor Nyman" },
  { post: "Print room", name: "Asta Wren" },
];
