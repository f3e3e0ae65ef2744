import { renderToStaticMarkup } from "react-dom/server";
import { expect, test, vi } from "vitest";
import { inOrder } from "./in-order.tsx";

test("items stand in their order, and nobody is warned that they have no keys", () => {
  const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const shown = renderToStaticMarkup(
    <ul>
      {inOrder(["one", "two", "two"], (word) => (
        <li>{word}</li>
      ))}
    </ul>,
  );
  expect(shown).toBe("<ul><li>one</li><li>two</li><li>two</li></ul>");
  expect(
    renderToStaticMarkup(
      <ul>
        {inOrder([], () => (
          <li />
        ))}
      </ul>,
    ),
  ).toBe("<ul></ul>");
  expect(said.mock.calls).toEqual([]);
});
