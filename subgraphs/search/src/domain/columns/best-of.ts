/** The `limit` first of many in an order, in order, without ordering the rest. */
export function bestOf(
  keys: Int32Array,
  limit: number,
  compare: (left: number, right: number) => number,
): readonly number[] {
  if (keys.length <= limit * 2) return [...keys].toSorted(compare).slice(0, limit);
  const best: number[] = [];
  for (const key of keys) {
    if (best.length === limit && compare(key, best[limit - 1] ?? key) >= 0) continue;
    let [low, high] = [0, best.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(best[middle] ?? key, key) <= 0) low = middle + 1;
      else high = middle;
    }
    best.splice(low, 0, key);
    if (best.length > limit) best.pop();
  }
  return best;
}
