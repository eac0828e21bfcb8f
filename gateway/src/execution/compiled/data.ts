/** An object of an answer on its way: what a subgraph sent, or a part of it. */
export type Data = Record<string, unknown>;

/** Whether a value is an object of an answer, not a list, not null. */
export const isData = (value: unknown): value is Data =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Names that a plain object answers to without having them. A client may choose any of them as an alias. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/** Whether a response key must be read and written with care: `__proto__`, `constructor` and the like. */
export const isInherited = (key: string): boolean => inherited.has(key);

/** The object's own value under a key; never what its prototype has. */
export function read(object: Data, key: string): unknown {
  if (inherited.has(key) && !Object.hasOwn(object, key)) return undefined;
  return object[key];
}

/** Sets an own value; `__proto__` is a key like any other. */
export function write(object: Data, key: string, value: unknown): void {
  if (key === "__proto__")
    Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
  else object[key] = value;
}
