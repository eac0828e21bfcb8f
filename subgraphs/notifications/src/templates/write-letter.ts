import { readFileSync } from "node:fs";
import type { Language } from "../domain/channel.ts";
import type { Block, Draft } from "./block.ts";
import { type Addressee, draftLetter, type Told } from "./draft.ts";
import { readBlocks, type Values } from "./frame.ts";

/** A letter as it is sent: the same in plain text and in HTML. */
export type WrittenLetter = { readonly subject: string; readonly text: string; readonly html: string };

/** Writes letters. What people typed stands in them as they typed it, never as markup. */
export type LetterWriter = (told: Told, to: Addressee) => WrittenLetter;

/** The compiled frame; see letter.mjml. */
const frameFile = new URL("__generated__/letter.html", import.meta.url);

/** Reads the frame of all letters, once. MJML itself is not needed to write them. */
export function createLetterWriter(): LetterWriter {
  const { whole, blocks } = readBlocks(readFileSync(frameFile, "utf8"));
  const toHtml = (draft: Draft, language: Language): string =>
    whole.fill({
      language,
      subject: draft.subject,
      preheader: draft.preheader,
      title: draft.subject,
      blocks: { html: draft.blocks.map((block) => blockOf(block)).join("") },
      reason: draft.foot,
      settings: draft.settings === null ? [] : [draft.settings],
    });
  const blockOf = (block: Block): string => {
    const frame = blocks.get(block.kind);
    if (!frame) throw new Error(`the letter's frame has no block ${block.kind}`);
    return frame.fill(valuesOf(block));
  };
  return (told, to) => {
    const draft = draftLetter(told, to);
    return { subject: draft.subject, text: toText(draft), html: toHtml(draft, to.language) };
  };
}

function valuesOf(block: Block): Values {
  switch (block.kind) {
    case "table":
      return {
        captions: block.caption === "" ? [] : [{ caption: block.caption }],
        rows: block.rows.map(({ left, right, isSum }) => ({ left, right, weight: isSum ? "600" : "400" })),
      };
    case "picture":
      return { source: block.url, alternative: block.alternative, link: block.link };
    case "paragraph":
      return { text: block.text };
    case "entry":
      return { title: block.title, text: block.text };
    case "link":
    case "button":
      return { label: block.label, link: block.link };
  }
}

/** The plain-text part (RFC 2046 §5.1.4): whoever reads this one learns the same. */
function toText({ subject, blocks, foot, settings }: Draft): string {
  const parts = [
    subject,
    ...blocks.flatMap(textOf),
    // RFC 3676 §4.3: what follows is a signature.
    ["-- ", "NovaTech", foot, ...(settings ? [`${settings.label}: ${settings.link}`] : [])].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function textOf(block: Block): readonly string[] {
  switch (block.kind) {
    case "table":
      return [
        [
          ...(block.caption === "" ? [] : [block.caption]),
          ...block.rows.map((row) => `${row.left}: ${row.right}`),
        ].join("\n"),
      ];
    case "picture":
      // Whoever reads text looks at no pictures; what it shows is said beside it.
      return [];
    case "paragraph":
      return [block.text];
    case "entry":
      return [`${block.title}\n${block.text}`];
    case "link":
    case "button":
      return [`${block.label}: ${block.link}`];
  }
}
