import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { startGateway } from "./gateway-process.ts";
import { hostileTexts } from "./limits-texts.ts";

const program = fileURLToPath(new URL("../../gateway/src/main.ts", import.meta.url));
const supergraph = fileURLToPath(new URL("../../schema/supergraph.graphql", import.meta.url));
/** What one text may hold the event loop. */
const barMs = 20;

/**
 * `npm run bench -- limits [ROUNDS]`: how long each hostile text holds the gateway's event loop, over the house's own graph with nothing behind it. Each round sends
 * each text once, in other words, so that nothing is known from before; the median and the longest of the rounds are printed.
 */
export async function benchLimits(parameters: readonly string[]): Promise<void> {
  const rounds = Number(parameters[0] ?? 9);
  if (!Number.isSafeInteger(rounds) || rounds < 1) throw new Error("Say how many rounds: npm run bench -- limits 9");
  const gateway = await startGateway("NovaTech gateway", program, {
    environment: { SUPERGRAPH_PATH: supergraph, ...nobodyBehind() },
  });
  try {
    const ask = async (
      query: string,
      variables?: unknown,
    ): Promise<{ readonly code: string; readonly loopMs: number }> => {
      const before = await gateway.usage();
      const response = await fetch(gateway.url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, ...(variables === undefined ? {} : { variables }) }),
      });
      const { errors = [] } = (await response.json()) as { errors?: readonly { extensions: { code: string } }[] };
      const { loopMs } = await gateway.usage();
      return { code: errors[0]?.extensions.code ?? "answered", loopMs: loopMs - before.loopMs };
    };
    // Its code is compiled by what is not hostile.
    for (let each = 0; each < 200; each++) await ask(`query Warm${each} { products(first: 1) { nodes { id name } } }`);
    console.log(
      `${"text".padEnd(58)} ${"KB".padStart(6)} ${"loop ms".padStart(8)} ${"longest".padStart(8)}  answered with`,
    );
    let worst = 0;
    for (const { name, text, variables } of hostileTexts) {
      const measured: number[] = [];
      let code = "";
      let bytes = 0;
      for (let round = 0; round < rounds; round++) {
        const query = text(round);
        bytes = query.length + (variables ? JSON.stringify(variables).length : 0);
        const answer = await ask(query, variables);
        measured.push(answer.loopMs);
        code = answer.code;
      }
      measured.sort((one, other) => one - other);
      const [median, longest] = [measured[Math.floor(rounds / 2)] ?? 0, measured.at(-1) ?? 0];
      worst = Math.max(worst, median);
      const mark = median > barMs ? " <-- above the bar" : "";
      console.log(
        `${name.padEnd(58)} ${(bytes / 1000).toFixed(1).padStart(6)} ${median.toFixed(1).padStart(8)} ${longest.toFixed(1).padStart(8)}  ${code}${mark}`,
      );
    }
    console.log(`\nThe dearest holds the loop ${worst.toFixed(1)} ms (median of ${rounds}); the bar is ${barMs} ms.`);
  } finally {
    await gateway.stop();
  }
}

/** Every subgraph at an address where nobody listens: what is asked of it fails at once. */
function nobodyBehind(): Record<string, string> {
  const names = readFileSync(supergraph, "utf8").matchAll(/@join__graph\(name: "([\w-]+)"/g);
  return Object.fromEntries(
    Array.from(names, ([, name = ""]) => [
      `${name.toUpperCase().replaceAll("-", "_")}_URL`,
      "http://127.0.0.1:9/graphql",
    ]),
  );
}
