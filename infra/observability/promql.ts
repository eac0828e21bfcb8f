const words = new Set(["and", "or", "unless", "offset", "bool", "inf", "nan"]);

/** A metric that a query reads, and the labels by which it chooses series or groups them. */
export type Read = { readonly metric: string; readonly labels: readonly string[] };

/**
 * The metrics that a PromQL query reads, as far as this house's queries go: selectors, functions, aggregations by labels. Labels that group
 * are told of every metric of the query. Names of recorded rules (with a colon) are metrics, too.
 */
export function metricsOf(query: string): readonly Read[] {
  const grouping = [...query.matchAll(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)/g)];
  const groups = grouping.flatMap(([, list = ""]) => list.split(",").map((one) => one.trim())).filter(Boolean);
  const rest = query
    .replaceAll(/\b(?:by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)/g, " ")
    .replaceAll(/\[[^\]]*\]/g, " ")
    .replaceAll(/offset\s+\w+/g, " ");
  const found: Read[] = [];
  for (const [, metric = "", selector = ""] of rest.matchAll(
    /(?<![\w.$])([a-zA-Z_][\w:]*)(?![\w:]*\s*\()(\{[^}]*\})?/g,
  )) {
    if (words.has(metric) || isInside(rest, metric)) continue;
    const own = [...selector.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label = ""]) => label);
    found.push({ metric, labels: [...new Set([...own, ...groups])] });
  }
  return found;
}

/** Whether every place where a word stands is within a selector: then it is a label or a part of its value. */
function isInside(query: string, word: string): boolean {
  const bare = query.replaceAll(/\{[^}]*\}/g, " ");
  return !new RegExp(`(?<![\\w:.])${word}(?![\\w:])`).test(bare);
}
