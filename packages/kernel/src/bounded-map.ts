/** A cache that never grows past its size: the entry that was not asked for the longest goes first. */
export type BoundedMap<Key, Value> = {
  readonly get: (key: Key) => Value | undefined;
  readonly set: (key: Key, value: Value) => void;
  readonly delete: (key: Key) => void;
  readonly size: () => number;
};

/** Keeps at most `maxEntries` (at least 1). Relies on a Map remembering the order of insertion. */
export function createBoundedMap<Key, Value>(maxEntries: number): BoundedMap<Key, Value> {
  if (!(maxEntries >= 1)) throw new RangeError(`a bounded map keeps at least 1 entry, not ${maxEntries}`);
  const entries = new Map<Key, Value>();
  return {
    get: (key) => {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set: (key, value) => {
      entries.delete(key);
      entries.set(key, value);
      if (entries.size <= maxEntries) return;
      for (const oldest of entries.keys()) {
        entries.delete(oldest);
        return;
      }
    },
    delete: (key) => void entries.delete(key),
    size: () => entries.size,
  };
}
