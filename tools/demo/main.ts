import { findShop } from "../shop-process.ts";
import { buyAndTrack } from "@novatech/testkit/shop/journey";

// `npm run demo [-- QUERY]`: a shopper's whole way, through the gateway only, each step as it comes.
const say = (line: string): void => console.log(line);
if (process.argv.slice(2).some((word) => word === "--help" || word === "-h")) {
  say(`npm run demo [-- WORDS]

Buys something as a new shopper would and follows its parcel to the door, through the gateway only; each step is said as it comes.

  WORDS    what is searched for; the first that is found and in stock is bought (default: notebook)

Uses the shop that runs on this machine (npm start); where none does, starts one of its own and stops it again. Ends with 0 when the
parcel was delivered.`);
  process.exit(0);
}
const query = process.argv.slice(2).join(" ") || "notebook";
const shop = await findShop(process.env, { say, environment: { CARRIER_SIMULATOR_STEP_MS: "1000" } });
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    void shop.stop().finally(() => process.exit(130));
  });
try {
  say(`${shop.isOurs ? "Using a shop of its own" : "Using the running shop"} at ${shop.url}`);
  const journey = await buyAndTrack(shop.url, { query, say });
  if (journey.fulfilmentStatus !== "DELIVERED")
    throw new Error(`The order ended as ${journey.fulfilmentStatus}, not DELIVERED`);
  say("Delivered.");
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await shop.stop();
}
