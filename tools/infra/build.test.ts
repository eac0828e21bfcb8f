import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { buildFunctions } from "./build.ts";
import { zip } from "./zip.ts";

test("the rotation's package holds the file and the function that the module names, and is the same when made again", async () => {
  const folder = mkdtempSync(join(tmpdir(), "novatech-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [path = ""] = await buildFunctions(folder);
  const first = readFileSync(path);
  await buildFunctions(folder);
  expect(readFileSync(path).equals(first)).toBe(true);
  expect(first.includes("rotate-password.mjs")).toBe(true);
  const nameLength = first.readUInt16LE(26);
  const code = inflateRawSync(first.subarray(30 + nameLength, 30 + nameLength + first.readUInt32LE(18))).toString();
  expect(code).toMatch(/export \{[^}]*\bhandler\b/);
});

test("a zip is read by another program", () => {
  const folder = mkdtempSync(join(tmpdir(), "novatech-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = `import sys, zipfile, io
z = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert z.testzip() is None
print([(i.filename, z.read(i).decode(), oct(i.external_attr >> 16)) for i in z.infolist()])`;
  const packed = zip({ "a.mjs": Buffer.from("one"), "b/c.txt": Buffer.from("two".repeat(1000)) });
  const said = execFileSync("python3", ["-c", program], { input: packed, encoding: "utf8" });
  expect(said).toContain("('a.mjs', 'one', '0o100644')");
  expect(said).toContain("'b/c.txt', 'twotwo");
});
