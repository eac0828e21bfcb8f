import { plain, wordsOf } from "./words.ts";

/**
 * What a category is called, each way by itself. A comma, "&" and "and" part names ("TVs & screens"); of a slash, the shorter side shares the
 * word of the longer one: "camera/camcorder battery" are batteries, "printer cabinet/stand" are for printers, "headphones/headset" are two things.
 */
export function categoryNamesOf(category: string): readonly string[] {
  return plain(category)
    .split(/[&,()]|\sand\s/)
    .flatMap((part) => slashed(part.split("/").map((side) => wordsOf(side))))
    .filter((name) => name !== "");
}

function slashed(sides: readonly (readonly string[])[]): readonly string[] {
  const [first = []] = sides;
  const last = sides.at(-1) ?? [];
  return sides.map((side) => {
    if (side.length > 0 && side.length < last.length) return [...side, ...last.slice(-1)].join(" ");
    if (side.length > 0 && side.length < first.length) return [...first.slice(0, -1), ...side].join(" ");
    return side.join(" ");
  });
}
