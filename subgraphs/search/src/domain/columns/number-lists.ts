/** A short list of whole numbers (0 to 2³² − 1) for each of many rows, all in one array. */
export type NumberLists = {
  /** Counts the numbers of many rows in `counts`, by number, and returns which there are: millions in some milliseconds. */
  readonly count: (rows: Int32Array, counts: Uint32Array) => readonly number[];
  readonly has: (row: number, wanted: (held: number) => boolean) => boolean;
  /** Replaces a row's list. */
  readonly set: (row: number, list: readonly number[]) => void;
  /** How much memory is held, in bytes. */
  readonly bytes: () => number;
};

/** Makes empty lists. What is replaced leaves a gap; the array is packed when half of it is gaps. */
export function createNumberLists(): NumberLists {
  let starts = new Uint32Array(1024);
  let lengths = new Uint16Array(1024);
  let pool = new Uint32Array(8192);
  let end = 0;
  let held = 0;

  const pack = (capacity: number): void => {
    const packed = new Uint32Array(capacity);
    let at = 0;
    for (let row = 0; row < starts.length; row += 1) {
      const [start = 0, length = 0] = [starts[row], lengths[row]];
      packed.set(pool.subarray(start, start + length), at);
      starts[row] = at;
      at += length;
    }
    pool = packed;
    end = at;
  };
  return {
    count: (rows, counts) => {
      const seen: number[] = [];
      for (const row of rows) {
        const start = starts[row] ?? 0;
        const stop = start + (lengths[row] ?? 0);
        for (let at = start; at < stop; at += 1) {
          const number = pool[at] ?? 0;
          const known = counts[number] ?? 0;
          if (known === 0) seen.push(number);
          counts[number] = known + 1;
        }
      }
      return seen;
    },
    has: (row, wanted) => {
      const start = starts[row] ?? 0;
      const stop = start + (lengths[row] ?? 0);
      for (let at = start; at < stop; at += 1) if (wanted(pool[at] ?? 0)) return true;
      return false;
    },
    set: (row, list) => {
      if (row >= starts.length) {
        starts = grown(starts, row + 1);
        lengths = grown(lengths, row + 1);
      }
      held += list.length - (lengths[row] ?? 0);
      lengths[row] = 0;
      if (end + list.length > pool.length) pack(Math.max(8192, Math.ceil((held + list.length) * 1.5)));
      pool.set(list, end);
      starts[row] = end;
      lengths[row] = list.length;
      end += list.length;
    },
    bytes: () => starts.byteLength + lengths.byteLength + pool.byteLength,
  };
}

/** A copy with room for `needed` and a quarter more. */
export function grown<Numbers extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  numbers: Numbers,
  needed: number,
  fill = 0,
): Numbers {
  const larger = new (numbers.constructor as new (length: number) => Numbers)(Math.ceil(needed * 1.25));
  if (fill !== 0) larger.fill(fill);
  larger.set(numbers);
  return larger;
}
