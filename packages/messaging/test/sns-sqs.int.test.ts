import { pino } from "pino";
import { describe, vi } from "vitest";
import { createSnsSqs, type SnsSqs } from "../src/sns-sqs.ts";
import { installMoto, type Moto, startMoto } from "./moto.ts";
import { orderTold } from "./order-told.ts";
import { transportContract } from "./transport-contract.ts";

// Every call goes through a stand-in in Python: nets must be wider than its slowest day.
vi.setConfig({ testTimeout: 120_000 });

const logger = pino({ level: "silent" });
const moto = await installMoto();
const reason = "missing" in moto ? moto.missing : null;
if (reason !== null) process.stderr.write(`SNS and SQS are not tested: moto could not be installed: ${reason}\n`);

/** Where the SDK looks for AWS: what a process is given by its environment. */
const pointTo = (url: string): void => {
  vi.stubEnv("AWS_ENDPOINT_URL", url);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "moto");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "moto");
};
const start = async (): Promise<Moto> => {
  if ("missing" in moto) throw new Error(moto.missing);
  const server = await startMoto(moto.python);
  pointTo(server.url);
  return server;
};
const open = (over: Partial<Parameters<typeof createSnsSqs>[0]> = {}): SnsSqs =>
  createSnsSqs({ logger, waitSeconds: 1, visibilitySeconds: 2, verifyMs: 300, ...over });

describe.skipIf(reason !== null)(`SNS and SQS${reason === null ? "" : ` (not run: ${reason})`}`, () => {
  transportContract(async () => {
    const server = await start();
    return {
      open: async () => {
        const transport = open();
        return { transport, destroy: transport.destroy };
      },
      // Everything is deleted and made again, as by the infrastructure: empty.
      wipe: async () => {
        await server.reset();
        const infrastructure = open();
        for (const group of ["payments", "inventory"]) await infrastructure.prepare(group, [orderTold.topic]);
        await infrastructure.close();
      },
      stop: server.stop,
    };
  });
});
