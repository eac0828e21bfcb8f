import { describe, expect, test } from "vitest";
import { asPart, currentPart, failureOf, streamWithin, type TracePart, withinPart } from "./trace.ts";

/** Writes down what begins and ends, indented by depth. */
function recording() {
  const lines: string[] = [];
  const part = (name: string, depth: number): TracePart => {
    lines.push(`${" ".repeat(depth)}${name}`);
    return {
      traceparent: name,
      begin: (inner) => part(inner, depth + 1),
      end: (failure) => void lines.push(`${" ".repeat(depth)}/${name}${failure === undefined ? "" : ` ${failure}`}`),
    };
  };
  return { lines, root: part("root", 0) };
}

describe("a piece of work as a part of a trace", () => {
  test("begins below the current part, also after waiting, and ends with the work", async () => {
    const { lines, root } = recording();
    await withinPart(root, () =>
      asPart("outer", {}, async () => {
        await Promise.resolve();
        await asPart("inner", {}, () => Promise.resolve());
      }),
    );
    expect(lines).toEqual(["root", " outer", "  inner", "  /inner", " /outer"]);
  });

  test("two at once do not see each other", async () => {
    const { root } = recording();
    const seen = (name: string) => asPart(name, {}, async () => (await Promise.resolve(), currentPart()?.traceparent));
    expect(await withinPart(root, () => Promise.all([seen("a"), seen("b")]))).toEqual(["a", "b"]);
    expect(currentPart()).toBeUndefined();
  });

  test("is only run where nothing is traced", async () => {
    expect(await asPart("work", {}, () => Promise.resolve(currentPart()))).toBeUndefined();
  });

  test("that fails ends with a word, and fails", async () => {
    const { lines, root } = recording();
    const fault = Object.assign(new Error("duplicate key ada@example.com"), { code: "23505" });
    const work = withinPart(root, () => asPart("work", {}, () => Promise.reject(fault)));
    await expect(work).rejects.toBe(fault);
    expect(lines.at(-1)).toBe(" /work 23505");
  });
});

describe("a stream as a part of a trace", () => {
  async function* counting(last: number) {
    for (let n = 1; n <= last; n += 1) {
      await Promise.resolve();
      yield [n, currentPart()?.traceparent];
    }
    throw Object.assign(new Error("gone"), { code: "ECONNRESET" });
  }

  test("works as that part at every step, whoever asks, and fails with it", async () => {
    const { lines, root } = recording();
    const stream = streamWithin(root, counting(2));
    const seen: unknown[] = [];
    await expect(async () => {
      for await (const step of stream) seen.push(step);
    }).rejects.toThrow("gone");
    expect(seen).toEqual([
      [1, "root"],
      [2, "root"],
    ]);
    expect(lines).toEqual(["root", "/root ECONNRESET"]);
  });

  test("ends it when nobody reads on", async () => {
    const { lines, root } = recording();
    for await (const step of streamWithin(root, counting(2))) if (step) break;
    expect(lines).toEqual(["root", "/root"]);
  });
});

test.each([
  [{ extensions: { code: "NOT_FOUND" }, code: "X" }, "NOT_FOUND"],
  [new RangeError("ada@example.com"), "RangeError"],
  [null, "FAULT"],
  ["ada@example.com", "FAULT"],
  [{ code: 7 }, "FAULT"],
  [new Error("Failed query: ada@example.com", { cause: { code: "23505" } }), "23505"],
])("the word for a failure is never its message: %o", (error, word) => {
  expect(failureOf(error)).toBe(word);
});
