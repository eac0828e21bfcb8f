import type { AnswerObjects, AnswerSelection } from "./answer-shape.ts";
import { type Data, isData, read } from "./data.ts";

/** Where a plan goes on from: response keys from the root, and `@` for "each item". */
export type TargetPath = readonly string[];

/** A place in an answer, as errors tell it. */
export type ResponsePath = readonly (string | number)[];

/** The objects at a path, in the order of the answer; what is null on the way has none. One object may stand at several places. */
export function collectTargets(root: Data, path: TargetPath): Data[] {
  const found: Data[] = [];
  collect(root, path, 0, found);
  return found;
}

function collect(value: unknown, path: TargetPath, position: number, found: Data[]): void {
  if (Array.isArray(value)) {
    const next = path[position] === "@" ? position + 1 : position;
    for (const item of value) collect(item, path, next, found);
    return;
  }
  if (!isData(value)) return;
  const key = path[position];
  if (key === undefined) found.push(value);
  else if (key !== "@") collect(read(value, key), path, position + 1, found);
}

/** The same, and into `kinds` what the answer holds of each; null where nobody says of which type an object is, or where it is only the plan's. */
export function collectAskedTargets(
  root: Data,
  path: TargetPath,
  answer: AnswerSelection,
  kinds: (AnswerSelection | null)[],
): Data[] {
  const found: Data[] = [];
  const walk = (value: unknown, position: number, objects: AnswerObjects | null): void => {
    if (Array.isArray(value)) {
      const next = path[position] === "@" ? position + 1 : position;
      for (const item of value) walk(item, next, objects);
    } else if (isData(value)) visit(value, position, objects && kindOf(value, objects));
  };
  const visit = (object: Data, position: number, kind: AnswerSelection | null): void => {
    const key = path[position];
    if (key === undefined) {
      found.push(object);
      kinds.push(kind);
    } else if (key !== "@")
      walk(read(object, key), position + 1, kind?.fields.find(({ source }) => source === key)?.inner ?? null);
  };
  visit(root, 0, answer);
  return found;
}

function kindOf(object: Data, objects: AnswerObjects): AnswerSelection | null {
  const typename = object["__typename"];
  const kind = objects.of(typeof typename === "string" ? typename : undefined);
  return kind?.isObject ? kind : null;
}

/** The places of the objects at a path. For errors only: paths cost more than the objects. */
export function placesOf(root: Data, path: TargetPath): ReadonlyMap<Data, readonly ResponsePath[]> {
  const places = new Map<Data, ResponsePath[]>();
  locate(root, path, 0, [], places);
  return places;
}

function locate(
  value: unknown,
  path: TargetPath,
  position: number,
  here: ResponsePath,
  places: Map<Data, ResponsePath[]>,
): void {
  if (Array.isArray(value)) {
    const next = path[position] === "@" ? position + 1 : position;
    for (const [index, item] of value.entries()) locate(item, path, next, [...here, index], places);
    return;
  }
  if (!isData(value)) return;
  const key = path[position];
  if (key === undefined) {
    const known = places.get(value);
    if (known) known.push(here);
    else places.set(value, [here]);
  } else if (key !== "@") locate(read(value, key), path, position + 1, [...here, key], places);
}
