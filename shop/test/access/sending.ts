/* oxlint-disable typescript/no-explicit-any -- payloads of the graph have any form */
import type { GraphClient } from "@novatech/testkit/graph-client";

/** Sends a mutation and resolves to its payload. Rejects with what was refused. */
export async function send(client: GraphClient, field: string, input: object, wanted = "__typename"): Promise<any> {
  const type = `${field[0]?.toUpperCase() ?? ""}${field.slice(1)}Input`;
  const answer = await client.get<Record<string, { userErrors: { code: string; message: string }[] }>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ${wanted} userErrors { code message } } }`,
    { input },
  );
  const [refusal] = answer[field]?.userErrors ?? [];
  if (refusal) throw new Error(`${field}: ${refusal.code}: ${refusal.message}`);
  return answer[field];
}
