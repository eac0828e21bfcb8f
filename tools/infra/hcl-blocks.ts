/** A top-level block of a file of Terraform: `variable "cidr" { … }`. */
export type HclBlock = { readonly kind: string; readonly name: string; readonly body: string };

/**
 * The blocks of one kind in formatted HCL (`terraform fmt` puts the closing brace of a top-level block, and nothing else, on a line of its own
 * without indentation).
 */
export function blocksOf(text: string, kind: string): readonly HclBlock[] {
  return [...text.matchAll(new RegExp(`^${kind} "([^"]+)" \\{\\n([\\s\\S]*?)^\\}`, "gm"))].map(
    ([, name = "", body = ""]) => ({ kind, name, body }),
  );
}

/**
 * The text of an attribute directly in a block, null where it has none: a quoted string as its contents, a heredoc as one line, anything else as
 * written, on one line.
 */
export function attributeOf(block: HclBlock, attribute: string): string | null {
  const start = new RegExp(`^  ${attribute} *= `, "m").exec(block.body);
  if (start === null) return null;
  const lines = block.body.slice(start.index + start[0].length).split("\n");
  const [first = ""] = lines;
  const heredoc = /^<<-?(\w+)$/.exec(first);
  if (heredoc !== null) {
    const end = lines.findIndex((line) => line.trim() === heredoc[1]);
    return oneLine(lines.slice(1, end).join(" "));
  }
  if (!/[({[]$/.test(first)) return unquoted(first);
  const end = lines.findIndex((line, index) => index > 0 && /^ {2}[)}\]]/.test(line));
  return oneLine(lines.slice(0, end + 1).join(" "));
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

const unquoted = (text: string): string =>
  /^".*"$/.test(text) ? text.slice(1, -1).replaceAll('\\"', '"').replaceAll("\\\\", "\\") : text;
