import { readFile, writeFile } from "node:fs/promises";
import mjml2html from "mjml";

const source = new URL("letter.mjml", import.meta.url);
/** Where the compiled frame lies, as the room reads it when it starts. */
export const compiledFrame = new URL("__generated__/letter.html", import.meta.url);

/** The frame of all letters as HTML that mail programs show. Throws for anything MJML does not know. */
export async function compileLetter(): Promise<string> {
  const { html } = await mjml2html(await readFile(source, "utf8"), {
    validationLevel: "strict",
    // No font is fetched from anywhere: whoever reads a letter is not counted by it.
    fonts: {},
    keepComments: true,
  });
  // One line a tag would be folded by mail servers at 998 bytes: there is none as long, and none is blank.
  return `${html
    // The formatter of the house puts blanks into placeholders.
    .replaceAll(/\{\{\s*([#/]?\w+(?: \w+)?)\s*\}\}/g, "{{$1}}")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join("\n")}\n`;
}

// `node src/templates/compile-letter.ts`, after a change of letter.mjml. A test fails until it was run.
if (import.meta.main) await writeFile(compiledFrame, await compileLetter());
