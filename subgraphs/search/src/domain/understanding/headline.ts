/** A size or amount: a number with a unit behind it, or with a decimal. */
const measure =
  /(?<![\p{L}\p{N}])\d+(?:[.,]\d+)?(?:\s?(?:["″%]|[munµkcdg]?[mglwvah]|[kmgt]b|[kmg]?hz|inch|in|ft|mp|dpi|ppm|pixels|pcs?|lumens|mah|wh|va|rpm|w)(?![\p{L}\p{N}])|[.,]\d)/iu;

/** Words before the first measure are fewer only where the name begins with it: "3 ft USB cable". */
const leastWords = 2;

/**
 * The part of a product's name that says what it is: makers put sizes and amounts behind it, and behind those what is built in ("notebook 14 inch
 * 8 GB 256 GB SSD" is no SSD). The whole name where it begins with a measure.
 */
export function headlineOf(name: string): string {
  const at = name.search(measure);
  if (at === -1) return name;
  const headline = name.slice(0, at).trim();
  return headline.split(/\s+/).length >= leastWords ? headline : name;
}
