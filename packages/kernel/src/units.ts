/** What units measure, how many of the first one each of them is, and how else people write it. */
const dimensions: readonly (readonly (readonly [unit: string, factor: number, ...writtenAs: string[]])[])[] = [
  [["mm", 1], ["cm", 10], ["m", 1_000, "meter", "metre"], ["km", 1_000_000], ["inch", 25.4, "in", '"', "''", "″", "inches"], ["ft", 304.8, "feet", "foot"], ["µm", 0.001, "um", "micron"], ["nm", 0.000_001]],
  [["g", 1, "gram", "grams"], ["kg", 1_000], ["mg", 0.001], ["t", 1_000_000], ["oz", 28.349_523_125], ["lb", 453.592_37, "lbs"]],
  // As makers count: a terabyte of storage is 1,000 gigabytes on every box.
  [["MB", 1], ["kB", 0.001, "kbyte"], ["GB", 1_000, "gig"], ["TB", 1_000_000]],
  [["Mbit/s", 1, "Mbps"], ["Gbit/s", 1_000, "Gbps"], ["kbit/s", 0.001, "kbps"]],
  [["MHz", 1], ["Hz", 0.000_001], ["kHz", 0.001], ["GHz", 1_000]],
  [["W", 1, "watt", "watts"], ["mW", 0.001], ["kW", 1_000]],
  [["Wh", 1], ["kWh", 1_000]],
  [["V", 1, "volt", "volts"], ["mV", 0.001], ["kV", 1_000]],
  [["A", 1], ["mA", 0.001]],
  [["mAh", 1], ["Ah", 1_000]],
  [["ms", 1], ["s", 1_000, "sec"], ["min", 60_000, "minutes"], ["h", 3_600_000, "hours"], ["ns", 0.000_001], ["µs", 0.001]],
  [["ml", 1, "milliliter"], ["l", 1_000, "liter", "litre"], ["cl", 10]],
  [["MP", 1, "megapixel", "megapixels"]],
]; // prettier-ignore

type Unit = { readonly name: string; readonly dimension: number; readonly factor: number };

const lowerCase = (text: string): string => text.toLowerCase();

// Exactly as written counts first: mW and MW are not the same, and who writes "gb" means GB.
const exact = new Map<string, Unit>();
const loose = new Map<string, Unit>();
for (const [dimension, units] of dimensions.entries())
  for (const [name, factor, ...writtenAs] of units)
    for (const text of [name, ...writtenAs]) {
      const unit = { name, dimension, factor };
      exact.set(text, unit);
      if (!loose.has(lowerCase(text))) loose.set(lowerCase(text), unit);
    }

const unitOf = (text: string): Unit | undefined => exact.get(text) ?? loose.get(lowerCase(text));

/** A number of a unit; `unit` as the house writes it. */
export type Measure = { readonly number: number; readonly unit: string };

/** Reads `15.6"`, `1,8 m`, `512GB`; null for a text that is anything else. A comma is a decimal one: thousands are not grouped in a value. */
export function measureOf(text: string): Measure | null {
  const parts = /^([+-]?\d+(?:[.,]\d+)?)\s*(\S.{0,11})$/.exec(text.trim());
  const unit = parts?.[2] === undefined ? undefined : unitOf(parts[2]);
  return parts?.[1] === undefined || unit === undefined
    ? null
    : { number: Number(parts[1].replace(",", ".")), unit: unit.name };
}

/** The measure in another unit, rounded to 5 digits; null where the two measure different things or one is not known. */
export function inUnit({ number, unit }: Measure, wanted: string): Measure | null {
  if (unit === wanted) return { number, unit };
  const from = unitOf(unit);
  const to = unitOf(wanted);
  if (from === undefined || to === undefined || from.dimension !== to.dimension) return null;
  return { number: Number(((number * from.factor) / to.factor).toPrecision(5)), unit: wanted };
}

/** The measure in the first unit of what it measures (mm, g, MB …), so that all of a kind can be set beside one another; as it is where the unit is not known. */
export function inFirstUnit(measure: Measure): Measure {
  const first = dimensions[unitOf(measure.unit)?.dimension ?? -1]?.[0]?.[0];
  return (first === undefined ? null : inUnit(measure, first)) ?? measure;
}

/** The measure in every unit of what it measures, itself first: 1 TB is 1000 GB and 1000000 MB. Alone where the unit is not known. */
export function inEveryUnit(measure: Measure): readonly Measure[] {
  const units = dimensions[unitOf(measure.unit)?.dimension ?? -1] ?? [];
  return [measure, ...units.flatMap(([unit]) => (unit === measure.unit ? [] : (inUnit(measure, unit) ?? [])))];
}
