import { inUnit, type Measure, measureOf } from "@novatech/kernel/units";

/** A size or amount that was typed. */
export type NamedMeasure = Measure & {
  /** As typed, with one space at most. */
  readonly text: string;
  /** Other ways the same is written: `1tb`, `1 tb`, `1000 gb`. */
  readonly otherwise: readonly string[];
};

/** Units that are also letters or words of their own: "2 in 1", "usb 3 a". They count only behind the number without a space. */
const onlyAttached = new Set(["a", "v", "w", "g", "m", "s", "h", "l", "t", "in", "min", "sec", "feet", "foot"]);

const measure = /(?<![\p{L}\p{N}.,-])(\d{1,6}(?:[.,]\d{1,3})?)(\s?)("|''|″|[\p{L}µ°]{1,12}(?:\/s)?)(?![\p{L}\p{N}])/giu;

/** Sizes and amounts in what a shopper typed: `15.6"`, `1tb`, `500 ml`. Units as the house writes them. */
export function measuresIn(text: string): readonly NamedMeasure[] {
  return [...text.matchAll(measure)].flatMap(([whole, number = "", space = "", unit = ""]) => {
    if (space !== "" && onlyAttached.has(unit.toLowerCase())) return [];
    const read = measureOf(`${number} ${unit}`);
    if (read === null) return [];
    const sign = /["'″]/.test(unit) ? "inch" : unit.toLowerCase();
    const said = [read, ...larger(read)];
    const otherwise = new Set([
      `${number}${sign}`,
      `${number} ${sign}`,
      ...said.flatMap((same) => [
        `${same.number} ${same.unit.toLowerCase()}`,
        `${same.number}${same.unit.toLowerCase()}`,
      ]),
    ]);
    otherwise.delete(whole.toLowerCase());
    return [{ ...read, text: whole.toLowerCase(), otherwise: [...otherwise] }];
  });
}

/** The same in the neighbouring units people write it in: 1 TB is 1000 GB. */
function larger(read: Measure): readonly Measure[] {
  const neighbours: Readonly<Record<string, readonly string[]>> = {
    TB: ["GB"],
    GB: ["TB", "MB"],
    MB: ["GB"],
    l: ["ml"],
    ml: ["l"],
    kg: ["g"],
    m: ["cm"],
    cm: ["m"],
  };
  return (neighbours[read.unit] ?? []).flatMap((unit) => {
    const same = inUnit(read, unit);
    return same !== null && Number.isInteger(same.number) && same.number <= 100_000 ? [same] : [];
  });
}
