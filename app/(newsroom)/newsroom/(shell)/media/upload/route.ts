import { Refusal, type RefusalCode } from "#domain/refusal.ts";
import type { Desk } from "#newsroom/authorise.ts";
import { replacePicture } from "#newsroom/pictures/replace.ts";
import { type Received, receivePicture } from "#newsroom/pictures/uploads.ts";
import { openDeskForAction } from "../../../_desk/open-desk.ts";

export const dynamic = "force-dynamic";

const STATUS: Record<RefusalCode, number> = {
  invalid: 422,
  "not-permitted": 403,
  "not-found": 404,
  conflict: 409,
  overtaken: 409,
  held: 409,
};

/**
 * Takes pictures into the library: one as the body itself, named by `?name=`, or several from a form without script.
 * Answers JSON to the former, and leads the latter back to the library with a word on what came of it.
 */
export async function POST(request: Request): Promise<Response> {
  const isForm = (request.headers.get("content-type") ?? "").startsWith("multipart/form-data");
  try {
    const desk = await openDeskForAction();
    return isForm ? await takeForm(desk, request) : Response.json(await takeOne(desk, request));
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    if (isForm) return leadBack(problem.message);
    return Response.json({ message: problem.message }, { status: STATUS[problem.code] });
  }
}

function takeOne(desk: Desk, request: Request): Promise<Received> {
  const name = new URL(request.url).searchParams.get("name") ?? "picture";
  return receivePicture(desk, { name, body: piecesOf(request.body) });
}

async function takeForm(desk: Desk, request: Request): Promise<Response> {
  const form = await request.formData();
  const files = form.getAll("pictures").filter((one): one is File => one instanceof File && one.name !== "");
  const replaced = form.get("replaces");
  if (typeof replaced === "string") return replaceWith(desk, replaced, files);
  const said: string[] = [];
  for (const file of files) said.push(await wordOf(file.name, receive(desk, file)));
  return leadBack(said.length === 0 ? "Choose a picture first." : said.join(" "));
}

async function replaceWith(desk: Desk, was: string, [file]: File[]): Promise<Response> {
  if (file === undefined) return leadBack("Choose the picture that is to stand in its place.");
  const { hash } = await receive(desk, file);
  const { places } = await replacePicture(desk, was, hash);
  return leadBack(`${file.name} stands in its place now, in ${places} ${places === 1 ? "place" : "places"}.`, hash);
}

function receive(desk: Desk, file: File): Promise<Received> {
  return receivePicture(desk, { name: file.name, body: piecesOf(file.stream()) });
}

async function wordOf(name: string, receiving: Promise<Received>): Promise<string> {
  try {
    return `${name}: ${(await receiving).isNew ? "added." : "was here already."}`;
  } catch (problem) {
    if (problem instanceof Refusal) return `${name}: ${problem.message}`;
    throw problem;
  }
}

function leadBack(said: string, picture?: string): Response {
  const query = new URLSearchParams({ said: said.slice(0, 500), ...(picture && { picture }) });
  return new Response(null, { status: 303, headers: { location: `/newsroom/media?${query}` } });
}

async function* piecesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  const reader = body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) yield piece.value;
}
