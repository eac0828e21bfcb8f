/** A tag with holes: `product:{$key.id}`. */
type Format = readonly (string | { readonly from: "key" | "args"; readonly path: readonly string[] })[];

/** The tags of objects of one type. */
export type EntityTags = {
  /** Names the type in aliases of key fields. */
  readonly index: number;
  readonly typeName: string;
  readonly formats: readonly Format[];
  /** The key fields that the formats read. */
  readonly keyPaths: readonly (readonly string[])[];
};

/** The tag formats of a supergraph. */
export type TagFormats = {
  /** By type. */
  readonly entities: ReadonlyMap<string, EntityTags>;
  /** The same, by their index. */
  readonly byIndex: readonly EntityTags[];
  /** By field of a root type: `Query.products`. */
  readonly rootFields: ReadonlyMap<string, readonly Format[]>;
};

const hole = /\{\$(key|args)((?:\.\w+)+)\}/g;

/**
 * Reads one `@cacheTag(format:)`. Holes are `{$key.…}` on entities and `{$args.…}` on root fields.
 * Throws an Error that names the place when there is anything else between braces.
 * Source: https://specs.apollo.dev/cacheTag/v0.1
 */
function parseFormat(place: string, format: string): Format {
  const parts: Format[number][] = [];
  let end = 0;
  for (const found of format.matchAll(hole)) {
    parts.push(format.slice(end, found.index));
    parts.push({ from: found[1] === "key" ? "key" : "args", path: (found[2] ?? "").slice(1).split(".") });
    end = found.index + found[0].length;
  }
  parts.push(format.slice(end));
  const wanted = place.includes(".") ? "args" : "key";
  const isRead = parts.every((part) => (typeof part === "string" ? !/[{}]/.test(part) : part.from === wanted));
  if (!isRead) throw new Error(`@cacheTag of ${place}: cannot read "${format}"; a hole there is {$${wanted}.name}`);
  return parts.filter((part) => part !== "");
}

/** Collects formats by type or root field. */
export function createTagFormats(): {
  readonly add: (place: string, format: string) => void;
  readonly finish: () => TagFormats;
} {
  const byPlace = new Map<string, Format[]>();
  return {
    add: (place, format) => {
      const held = byPlace.get(place) ?? [];
      held.push(parseFormat(place, format));
      byPlace.set(place, held);
    },
    finish: () => {
      const byIndex = [...byPlace]
        .filter(([place]) => !place.includes("."))
        .map(([typeName, formats], index): EntityTags => {
          const paths = formats.flat().flatMap((part) => (typeof part === "string" ? [] : [part.path]));
          const keyPaths = [...new Map(paths.map((path) => [path.join("."), path])).values()];
          return { index, typeName, formats, keyPaths };
        });
      return {
        byIndex,
        entities: new Map(byIndex.map((one) => [one.typeName, one])),
        rootFields: new Map([...byPlace].filter(([place]) => place.includes("."))),
      };
    },
  };
}

/** Longest tag that is sent: Fastly takes 1,024 bytes a key, CloudFront 256. */
const maxTagLength = 128;

/**
 * Fills the holes: a list gives a tag for each of its values. Empty when a value is missing or no scalar.
 * Tags are in lower case, because CloudFront does not tell cases apart, and hold nothing that separates tags in a header.
 */
export function fillFormat(format: Format, valueOf: (path: readonly string[]) => unknown): readonly string[] {
  let tags = [""];
  for (const part of format) {
    if (typeof part === "string") {
      tags = tags.map((tag) => tag + safe(part));
      continue;
    }
    const found = valueOf(part.path);
    const values = (Array.isArray(found) ? (found as unknown[]) : [found]).filter(isScalar);
    tags = tags.flatMap((tag) => values.map((value) => tag + safe(String(value))));
  }
  return tags.filter((tag) => tag !== "" && tag.length <= maxTagLength);
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ["string", "number", "boolean"].includes(typeof value);

const safe = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9:_./-]/g, (sign) => encodeURIComponent(sign).toLowerCase().replaceAll("'", "%27"));
