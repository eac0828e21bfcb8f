import { expect, test } from "vitest";
import { mermaidOf } from "./state-diagram.ts";

test("a table becomes a diagram: one arrow for each pair of states, an end where nothing leads on", () => {
  expect(mermaidOf({ OPEN: { close: "CLOSED", lock: "CLOSED", touch: "OPEN" }, CLOSED: {} })).toBe(`\`\`\`mermaid
stateDiagram-v2
  [*] --> OPEN
  OPEN --> CLOSED: close, lock
  OPEN --> OPEN: touch
  CLOSED --> [*]
\`\`\``);
});
