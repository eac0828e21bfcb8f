/** What a frame is filled with: texts, and lists of them for what is repeated. Texts are escaped; HTML that is finished says so. */
export type Values = { readonly [name: string]: string | { readonly html: string } | readonly Values[] };

/** A piece of HTML with `{{name}}` for values and `{{#name}}…{{/name}}` for what is repeated for each of a list. */
export type Frame = {
  /** Throws for a name it is not given, and for a link (`link`, `source`) that leads anywhere but to the web. */
  readonly fill: (values: Values) => string;
};

type Part = string | { readonly name: string } | { readonly name: string; readonly parts: readonly Part[] };

/** Reads a frame once, to be filled often. Throws for a list that does not end. */
export function createFrame(template: string): Frame {
  const tokens = template.split(/(\{\{[#/]?\w+\}\})/);
  const parts = readParts(tokens, null);
  if (tokens.length > 0) throw new Error(`the frame has ${tokens[0]} without a beginning`);
  return { fill: (values) => fillParts(parts, values) };
}

/** The whole frame, and the pieces of it that stand between `{{#block name}}` and `{{/block}}`. */
export function readBlocks(template: string): { readonly whole: Frame; readonly blocks: ReadonlyMap<string, Frame> } {
  const blocks = new Map<string, Frame>();
  const whole = template.replaceAll(
    /\{\{#block (\w+)\}\}([\s\S]*?)\{\{\/block\}\}\n?/g,
    (_all, name: string, block: string) => {
      blocks.set(name, createFrame(block));
      return "";
    },
  );
  return { whole: createFrame(whole), blocks };
}

/** Takes from `tokens` until the list `within` ends. */
function readParts(tokens: string[], within: string | null): Part[] {
  const parts: Part[] = [];
  for (let token = tokens.shift(); token !== undefined; token = tokens.shift()) {
    const [, sign, name] = /^\{\{([#/]?)(\w+)\}\}$/.exec(token) ?? [];
    if (name === undefined) parts.push(token);
    else if (sign === "#") parts.push({ name, parts: readParts(tokens, name) });
    else if (sign === "") parts.push({ name });
    else if (name === within) return parts;
    else throw new Error(`the frame ends ${name} where it never began`);
  }
  if (within !== null) throw new Error(`the frame never ends ${within}`);
  return parts;
}

const fillParts = (parts: readonly Part[], values: Values): string =>
  parts.map((part) => (typeof part === "string" ? part : fillPart(part, values))).join("");

function fillPart(part: Exclude<Part, string>, values: Values): string {
  const value = values[part.name];
  if (value === undefined) throw new Error(`the frame was not given ${part.name}`);
  if ("parts" in part) {
    if (!Array.isArray(value)) throw new Error(`${part.name} is repeated in the frame, and is no list`);
    return value.map((one: Values) => fillParts(part.parts, one)).join("");
  }
  if (typeof value === "string") return escapeHtml(linkNames.has(part.name) ? webLink(value) : value);
  if ("html" in value && typeof value.html === "string") return value.html;
  throw new Error(`${part.name} is a list, and stands in the frame once`);
}

const linkNames = new Set(["link", "source"]);

function webLink(link: string): string {
  if (/^https?:\/\//.test(link)) return link;
  throw new Error("a link of a letter leads to the web only");
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes a text for HTML, between tags and in quoted attributes; line breaks stay visible. */
export const escapeHtml = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? "").replaceAll(/\r?\n/g, "<br />");
