import { existsSync, readdirSync, readFileSync } from "node:fs";
import { partnerApiFile, partnerApiPage } from "../openapi/partner-api.ts";
import { schemaPages, schemaPagesFolder } from "../schema-pages/schema-pages.ts";
import type { Check } from "./check.ts";

/** The pages about the graph and the description of what partners ask are what the graph and the operations say. */
export const apiDocs: Check = {
  name: "api docs",
  run: async () => {
    try {
      const pages = schemaPages();
      const stale = [...pages].filter(([name, text]) => read(new URL(name, schemaPagesFolder)) !== text);
      const left = readdirSync(schemaPagesFolder).filter((name) => name.endsWith(".md") && !pages.has(name));
      return [
        ...stale.map(([name]) => `docs/api/${name} is out of date: npm run codegen`),
        ...left.map((name) => `docs/api/${name} is about nothing any more: npm run codegen`),
        ...(read(partnerApiFile) === partnerApiPage()
          ? []
          : ["docs/api/partner.openapi.yaml is out of date: npm run codegen"]),
      ];
    } catch (error) {
      return [String(error)];
    }
  },
};

const read = (file: URL): string => (existsSync(file) ? readFileSync(file, "utf8") : "");
