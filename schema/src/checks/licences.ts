import type { Check } from "./check.ts";
import { capture } from "./tool.ts";

/** Licences that ask no more than a notice. */
const free =
  /^(MIT(-0)?|ISC|Apache-2\.0|BSD(-[23]-Clause)?|0BSD|BlueOak-1\.0\.0|CC0-1\.0|CC-BY-[34]\.0|Unlicense|Python-2\.0|PostgreSQL|WTFPL)$/;

/** Packages with other terms, each with what they mean for us. */
const exceptions: Readonly<Record<string, string>> = {
  "@apollo/composition":
    "Elastic License 2.0: use, change, share; not offered to others as a managed service of itself",
  "@apollo/federation-internals": "Elastic License 2.0, as above",
  "@apollo/gateway": "Elastic License 2.0, as above",
  "@apollo/query-graphs": "Elastic License 2.0, as above",
  "@apollo/query-planner": "Elastic License 2.0, as above",
  "@img/sharp-libvips":
    "LGPL-3.0-or-later: a library of its own, loaded as it is; anybody may put another in its place",
  lightningcss: "MPL-2.0, unchanged; a tool of vitest, not shipped",
};

type Listed = Readonly<Record<string, readonly { readonly name: string }[]>>;

/** Every installed package is under terms we know. A package with new terms is refused until someone decides. */
export const licences: Check = {
  name: "licences",
  run: async () => {
    const { code, output } = await capture("npx", ["--yes", "pnpm@12.21.0", "licenses", "list", "--json"]);
    if (code !== 0) return [output];
    const listed = JSON.parse(output.slice(output.indexOf("{"))) as Listed;
    return Object.entries(listed).flatMap(([licence, packages]) =>
      isFree(licence)
        ? []
        : packages
            .filter(
              ({ name }) => !Object.keys(exceptions).some((known) => name === known || name.startsWith(`${known}-`)),
            )
            .map(({ name }) => `${name} is under ${licence}: decide, and write it into schema/src/checks/licences.ts`),
    );
  },
};

/** Of alternatives one free one is enough; of several at once all must be. */
const isFree = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((part) => free.test(part.trim())));
