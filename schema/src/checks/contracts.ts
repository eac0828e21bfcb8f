import { existsSync, readFileSync } from "node:fs";
import { buildSchema, parse, validate } from "graphql";
import { contractNames, contractPath, contractText, unusedTags } from "../contracts/files.ts";
import { readManifest } from "../operations/files.ts";
import { root } from "../rooms.ts";
import { apiFile, supergraphFile } from "../write.ts";
import type { Check } from "./check.ts";

/** Each contract is what its tags say, and the operations of those it is for fit into it; no tag is for nobody. */
export const contracts: Check = {
  name: "contracts",
  run: async () => {
    const house = { supergraphSdl: readFileSync(supergraphFile, "utf8"), apiSdl: readFileSync(apiFile, "utf8") };
    const unused = unusedTags(house.supergraphSdl).map((tag) => `No contract names the tag ${tag}: misspelt?`);
    const faults = contractNames.flatMap((name) => {
      try {
        const path = contractPath(name);
        const wanted = contractText(name, house);
        const file = new URL(path, root);
        const isCurrent = existsSync(file) && readFileSync(file, "utf8") === wanted;
        const schema = buildSchema(wanted);
        const outside = readManifest(name).operations.flatMap((one) =>
          validate(schema, parse(one.body)).map(({ message }) => `${name} ${one.name} is outside ${path}: ${message}`),
        );
        return isCurrent ? outside : [`${path} is out of date: npm run codegen`, ...outside];
      } catch (error) {
        return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
      }
    });
    return [...unused, ...faults];
  },
};
