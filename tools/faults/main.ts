import { type AttackedShop, startAttackedShop } from "./attacked-shop.ts";
import { openFinishedSeeds } from "./finished-seeds.ts";
import { type Options, readOptions, usage } from "./options.ts";
import { planSeed } from "./plan.ts";
import { findPlanted } from "./planted.ts";
import { describeSeed, summarize } from "./report.ts";
import { runSeed, type SeedResult } from "./seed-run.ts";

/** In how many milliseconds the buyers of a seed come and its faults happen. */
const spreadMs = 4000;

/** The shop that is attacked just now. */
const now: { shop: AttackedShop | null } = { shop: null };
// Whoever reads what we print may go before us.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    console.log("Stopping; the same call goes on after the last finished seed.");
    void (now.shop?.stop(false) ?? Promise.resolve()).finally(() => process.exit(130));
  });

try {
  const options = readOptions(process.argv.slice(2));
  if (options.planted === null) await run(options);
  else if (!(await findPlanted(options, options.planted))) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof TypeError && "code" in error) console.error(usage);
  process.exitCode = 2;
  await now.shop?.stop(false);
}

async function run(options: Options): Promise<void> {
  const finished = openFinishedSeeds(options);
  const results: SeedResult[] = [];
  for (let seed = options.firstSeed; seed < options.firstSeed + options.seeds; seed += 1) {
    const known = finished.find(seed);
    if (known !== null) {
      console.log(`${describeSeed(known)} [from an earlier run]`);
      results.push(known);
      continue;
    }
    now.shop ??= await startAttackedShop();
    const { buyers, units, warehouses } = options;
    const result = await runSeed(now.shop, planSeed({ seed, buyers, units, warehouses, spreadMs }));
    console.log(describeSeed(result));
    results.push(result);
    finished.add(result);
    if (result.violations.length === 0) continue;
    if (options.untilViolated) break;
    now.shop = await putAside(now.shop, result, options);
  }
  await now.shop?.stop(options.keep);
  if (options.keep && now.shop) console.log(`The shop's folder and log stay in ${now.shop.home}`);
  console.log(summarize(results));
  if (results.some(({ violations }) => violations.length > 0)) process.exitCode = 1;
}

/** What is broken must not break the next seed: that gets a new shop, and this one stays for who looks into it. */
async function putAside(broken: AttackedShop, { seed }: SeedResult, options: Options): Promise<null> {
  await broken.stop(true);
  console.log(
    `  The shop's data and log stay in ${broken.home} (log: shop.log; NOVATECH_HOME=${broken.home} npm run dev).`,
  );
  console.log(
    `  Again: npm run faults -- --first-seed ${seed} --seeds 1 --buyers ${options.buyers} --units ${options.units} --warehouses ${options.warehouses} --fresh`,
  );
  return null;
}
