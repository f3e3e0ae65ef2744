import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const NEWSROOM = join(import.meta.dirname, "../app/(newsroom)");
const METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"];
/** What opens a desk: the first for pages, the others for changes, which also look where a request comes from. */
const OPENS_PAGE = /^(?:openDesk|openSession)$/;
const OPENS_CHANGE = /^(?:openDeskForAction|openSessionForAction)$/;

/** The way in itself: nobody has a desk yet. Each of its changes still asks whether the request is from this site. */
const BEFORE_THE_DESK = [
  "newsroom/sign-in/page.tsx",
  "newsroom/sign-in/actions.ts signInByPassword",
  "newsroom/sign-in/actions.ts askPasskey",
  "newsroom/sign-in/actions.ts answerPasskey",
  "newsroom/sign-in/second-factor/page.tsx",
  "newsroom/sign-in/second-factor/actions.ts answerCode",
  "newsroom/sign-in/forgotten/page.tsx",
  "newsroom/sign-in/forgotten/actions.ts mailReset",
  "newsroom/join/[key]/page.tsx",
  "newsroom/join/[key]/actions.ts join",
  "newsroom/sign-out/actions.ts signOutHere",
];

/** A function at the top of a file, with the functions that it calls itself, and where those come from. */
interface Part {
  file: string;
  name: string;
  calls: Set<string>;
}

/** A file of the newsroom: its functions, and the files of the same folder that its imports name. */
interface Room {
  file: string;
  parts: Part[];
  imports: Map<string, string>;
  doors: string[];
}

function roomOf(file: string, source: string): Room {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const isActions = /^["']use server["'];?/.test(source.trimStart());
  const isDoor = (name: string) =>
    (/(?:^|\/)page\.tsx$/.test(file) && name === "default") ||
    isActions ||
    (/(?:^|\/)route\.tsx?$/.test(file) && METHODS.includes(name));
  const room: Room = { file, parts: [], imports: new Map(), doors: [] };
  for (const statement of tree.statements) {
    for (const [name, from] of importsOf(file, statement)) room.imports.set(name, from);
    const exported = exportedNames(statement);
    for (const name of [...exported, ...ownNames(statement)])
      room.parts.push({ file, name, calls: callsIn(statement) });
    room.doors.push(...exported.filter(isDoor));
  }
  return room;
}

function importsOf(file: string, statement: ts.Statement): [string, string][] {
  if (!ts.isImportDeclaration(statement) || !ts.isStringLiteral(statement.moduleSpecifier)) return [];
  const from = statement.moduleSpecifier.text;
  const names = statement.importClause?.namedBindings;
  if (!from.startsWith(".") || !names || !ts.isNamedImports(names)) return [];
  return names.elements.map(({ name }) => [name.text, join(dirname(file), from)]);
}

function exportedNames(statement: ts.Statement): string[] {
  const words = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []).map((word) => word.kind) : [];
  if (ts.isExportAssignment(statement)) return ["default"];
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly ? [] : ["(re-exported)"];
  if (!words.includes(ts.SyntaxKind.ExportKeyword)) return [];
  if (words.includes(ts.SyntaxKind.DefaultKeyword)) return ["default"];
  return ownNames(statement);
}

function ownNames(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return [statement.name?.text ?? "default"];
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

function callsIn(node: ts.Node, found = new Set<string>()): Set<string> {
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) found.add(node.expression.text);
  node.forEachChild((child) => void callsIn(child, found));
  return found;
}

/** Everything that a function of a room calls, by itself or through others of the newsroom. */
function allCalls(rooms: Map<string, Room>, file: string, name: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  const room = rooms.get(file);
  if (!room || seen.has(`${file} ${name}`)) return found;
  seen.add(`${file} ${name}`);
  for (const call of room.parts.filter((part) => part.name === name).flatMap(({ calls }) => [...calls])) {
    found.add(call);
    for (const further of allCalls(rooms, room.imports.get(call) ?? file, call, seen)) found.add(further);
  }
  return found;
}

/** A way into the newsroom: a page, an action or a method of a route, with all that it calls. */
interface Door {
  name: string;
  isPage: boolean;
  calls: Set<string>;
}

function doorsOf(files: readonly (readonly [file: string, source: string])[]): Door[] {
  const rooms = new Map(files.map(([file, source]) => [file, roomOf(file, source)]));
  return [...rooms.values()].flatMap(({ file, doors }) =>
    doors.map((name) => {
      const isPage = file.endsWith("page.tsx");
      const shown = file.replace("/(shell)/", "/");
      return { name: isPage ? shown : `${shown} ${name}`, isPage, calls: allCalls(rooms, file, name) };
    }),
  );
}

function allDoors(): Door[] {
  const names = readdirSync(NEWSROOM, { recursive: true, encoding: "utf8" });
  const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
  return doorsOf(sources.map((name) => [name, readFileSync(join(NEWSROOM, name), "utf8")]));
}

const opens = ({ isPage, calls }: Door) => [...calls].some((name) => (isPage ? OPENS_PAGE : OPENS_CHANGE).test(name));

test("every page, action and route of the newsroom opens a desk, but for the way in", () => {
  const shut = allDoors().filter((door) => !opens(door));
  expect(shut.map(({ name }) => name).sort()).toEqual([...BEFORE_THE_DESK].sort());
});

test("every change on the way in asks whether the request is from this site", () => {
  const open = allDoors().filter(({ name, isPage }) => !isPage && BEFORE_THE_DESK.includes(name));
  expect(open.filter(({ calls }) => !calls.has("refuseStrangers")).map(({ name }) => name)).toEqual([]);
});

test("no action hides in a page or a component: each stands in a file that begins with its mark", () => {
  const files = [NEWSROOM, join(import.meta.dirname, "../components/newsroom")].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  const hidden = files.filter((file) => {
    const source = readFileSync(file, "utf8");
    return /["']use server["']/.test(source.trimStart().replace(/^["']use server["'];?/, ""));
  });
  expect(hidden).toEqual([]);
});

test("the check sees a page, an action and a route that open nothing", () => {
  const page = "export default async function Page() { return null; }";
  const action =
    '"use server";\nexport async function change() { await save(); }\nexport const other = async () => save();';
  const route = "export async function POST() { return openDesk(); }\nexport const GET = handler;";
  const helper =
    "export async function helped(work) { return work(await openDeskForAction()); }\nexport function vain() {}";
  const helpedAction =
    '"use server";\nimport { helped, vain } from "./helper.ts";\nexport async function good() { return helped(save); }\nexport async function bad() { return vain(); }';
  const all = doorsOf([
    ["a/page.tsx", page],
    ["a/actions.ts", action],
    ["a/route.ts", route],
    ["a/helper.ts", helper],
    ["a/other-actions.ts", helpedAction],
  ]);
  expect(all.filter((door) => !opens(door)).map(({ name }) => name)).toEqual([
    "a/page.tsx",
    "a/actions.ts change",
    "a/actions.ts other",
    "a/route.ts POST",
    "a/route.ts GET",
    "a/other-actions.ts bad",
  ]);
});
