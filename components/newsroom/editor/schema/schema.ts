import { getSchema } from "@tiptap/core";
import { Embed, HorizontalRule, LivePost, Related } from "./cards.ts";
import { Aside, Blockquote, PullQuote } from "./containers.ts";
import { BulletList, ListItem, OrderedList } from "./lists.ts";
import { Code, Emphasis, Language, Link, Strike, Strong, Sub, Sup } from "./marks.ts";
import { Gallery, Image } from "./pictures.ts";
import { Table, TableCell, TableHeader, TableRow } from "./tables.ts";
import { Doc, HardBreak, Heading, Paragraph, Text } from "./text.ts";

/** Marks from the outermost to the innermost, in the one order in which the body keeps them. */
export const MARKS = [Link, Language, Strong, Emphasis, Strike, Sub, Sup, Code];

/** Nodes that show themselves as they are; those with a form of their own are in `FORMED`. */
export const PLAIN_NODES = [
  Doc,
  Text,
  Paragraph,
  Heading,
  HardBreak,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  HorizontalRule,
  TableRow,
  TableHeader,
  TableCell,
];

/** Nodes whose attributes a writer fills in. The editor gives each a view; the schema needs none. */
export const FORMED = { Image, Gallery, PullQuote, Aside, Related, Embed, LivePost, Table };

/** The body's tree as ProseMirror knows it: the same names, attributes and rules as `domain/body/document.ts`. */
export const bodySchema = getSchema([...MARKS, ...PLAIN_NODES, ...Object.values(FORMED)]);
