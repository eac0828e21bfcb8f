import { parseArgs } from "node:util";
import { readShopConfig } from "./config.ts";
import { rotateKeys } from "./rotate-keys.ts";
import { withServices } from "./with-services.ts";

const usage = `npm run rotate -- keys [--at-once]
  keys        publishes a new key for tokens; it signs 20 minutes later, and the old one stays for what it has signed: nobody is logged out
  --at-once   for a key that became known: the new key signs now, the others are forgotten, and clients renew their tokens`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { "at-once": { type: "boolean", default: false }, help: { type: "boolean", default: false } },
});
if (values.help || positionals.length !== 1 || positionals[0] !== "keys") {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

try {
  const config = readShopConfig(process.env);
  await withServices(config, console.log, async (services) => {
    const isAtOnce = values["at-once"];
    const kid = await rotateKeys({ config, services, environment: process.env, isAtOnce });
    console.log(`The key ${kid} ${isAtOnce ? "signs within a minute." : "signs in 20 minutes."}`);
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
