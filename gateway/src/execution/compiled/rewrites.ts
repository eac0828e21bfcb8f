import type { FetchDataRewrite } from "@apollo/query-planner";
import { type Data, isData, read, write } from "./data.ts";
import type { TypeCheck } from "./type-check.ts";

/** Changes what is sent to, or came from, a subgraph that knows a type or field by another name. */
export type Rewrite = (value: unknown) => void;

const fragmentPrefix = "... on ";

/**
 * The planner's rewrites as one function: a `ValueSetter` sets (the type name an interface object goes by), a `KeyRenamer` moves (an alias
 * that kept two fields of one name apart). A path leads through lists, and past `... on T` only where the object is, or may be, of that type.
 * Null when there are none. Source: FetchDataRewrite in @apollo/query-planner.
 */
export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  isOfType: TypeCheck,
): Rewrite | null {
  if (!rewrites || rewrites.length === 0) return null;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, isOfType));
  return (value) => {
    for (const apply of compiled) apply(value);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, isOfType: TypeCheck): Rewrite {
  const last = rewrite.path.at(-1);
  if (last === undefined || last.startsWith(fragmentPrefix))
    throw new Error(`a rewrite that ends in no field: ${rewrite.path.join(".")}`);
  const change =
    rewrite.kind === "ValueSetter"
      ? (object: Data) => write(object, last, rewrite.setValueTo)
      : (object: Data) => rename(object, last, rewrite.renameKeyTo);
  return rewrite.path.slice(0, -1).reduceRight<Rewrite>((next, element) => step(element, next, isOfType), each(change));
}

/** Calls with every object of a value, lists in lists included. */
function each(change: (object: Data) => void): Rewrite {
  const walk: Rewrite = (value) => {
    if (Array.isArray(value)) for (const item of value) walk(item);
    else if (isData(value)) change(value);
  };
  return walk;
}

function step(element: string, next: Rewrite, isOfType: TypeCheck): Rewrite {
  if (!element.startsWith(fragmentPrefix)) return each((object) => next(read(object, element)));
  const condition = element.slice(fragmentPrefix.length);
  return each((object) => {
    const typename = object["__typename"];
    // Without a type name it is what was asked for, so it may be.
    if (typeof typename !== "string" || isOfType(typename, condition)) next(object);
  });
}

function rename(object: Data, from: string, to: string): void {
  const value = read(object, from);
  if (value === undefined) return;
  write(object, to, value);
  delete object[from];
}
