import type { Check } from "./check.ts";
import { capture } from "./tool.ts";

/** The generated resolver types are what the schemas say. */
export const generatedTypes: Check = {
  name: "generated types",
  run: async () => {
    const { code, output } = await capture("graphql-codegen", ["--config", "codegen.ts", "--check"]);
    return code === 0 ? [] : [`Out of date: npm run codegen\n${output.trim()}`];
  },
};
