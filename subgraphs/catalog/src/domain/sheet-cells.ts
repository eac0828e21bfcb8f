/** Parts as one cell, with a backslash before what would read as the separator. */
export const joinParts = (parts: readonly string[], separator: string): string =>
  parts
    .map((part) => part.replaceAll(/[\\|>=]/g, (sign) => `\\${sign}`))
    .join(separator === "=" ? separator : ` ${separator} `);

/** The parts of a cell, without the space around them; see `joinParts`. An empty cell has none. */
export function splitParts(cell: string, separator: "|" | ">" | "="): readonly string[] {
  if (cell.trim() === "") return [];
  const parts = [""];
  let isEscaped = false;
  for (const sign of cell) {
    if (!isEscaped && sign === "\\") isEscaped = true;
    else if (!isEscaped && sign === separator) parts.push("");
    else {
      // what another separator escapes is left to it
      const kept = isEscaped && sign !== separator && sign !== "\\" ? `\\${sign}` : sign;
      parts[parts.length - 1] += isEscaped && sign === "\\" ? "\\\\" : kept;
      isEscaped = false;
    }
  }
  return parts.map((part) => part.trim());
}

/** A part as it is meant, once nothing is to be split any more. */
export const plain = (part: string): string => part.replaceAll(/\\(.)/g, "$1");
