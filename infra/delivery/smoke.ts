import { z } from "zod";

const questions: readonly { readonly name: string; readonly query: string; readonly path: readonly string[] }[] = [
  { name: "the gateway answers", query: "{ __typename }", path: ["__typename"] },
  { name: "catalog answers", query: "{ products(first: 1) { nodes { id name } } }", path: ["products", "nodes"] },
  { name: "search answers", query: '{ search(query: "a", first: 1) { totalCount } }', path: ["search", "totalCount"] },
];

const answer = z.object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() });

/** Asks a gateway what any shopper asks, and nothing that changes anything. Resolves with what is wrong; nothing: it works. */
export async function smoke(url: string): Promise<readonly string[]> {
  const faults = await Promise.all(
    questions.map(async ({ name, query, path }) => {
      try {
        const response = await fetch(url, {
          method: "POST",
          headers: { "content-type": "application/json", "apollographql-client-name": "smoke" },
          body: JSON.stringify({ query }),
          signal: AbortSignal.timeout(10_000),
        });
        const { data, errors } = answer.parse(await response.json());
        if (errors) return [`${name}: ${errors.map(({ message }) => message).join("; ")}`];
        const found = path.reduce<unknown>(
          (at, key) => (at as Readonly<Record<string, unknown>> | null | undefined)?.[key],
          data,
        );
        return found === undefined || found === null ? [`${name}: nothing at ${path.join(".")}`] : [];
      } catch (error) {
        return [`${name}: ${error instanceof Error ? error.message : String(error)}`];
      }
    }),
  );
  return faults.flat();
}
