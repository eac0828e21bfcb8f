import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createBusyLogger, createLogger } from "@novatech/service/logger";
import { openMetrics } from "@novatech/service/metrics";
import { createPartnerTokens } from "@novatech/service/partner-tokens";
import { openTracing } from "@novatech/service/tracing/config";
import { openClients } from "./clients/open-clients.ts";
import { parseConfig } from "./config.ts";
import { createPartnerKey } from "./clients/partners.ts";
import { explainCommand } from "./explain/command.ts";
import { createIdentityRoutes } from "./http/identity-routes.ts";
import { createLetterRoutes } from "./http/letter-routes.ts";
import { createIssuersVerifier } from "./identity/issuers.ts";
import { openPurgeTransport } from "./purge/open-transport.ts";
import { createGatewayServer } from "./server.ts";

// A gateway alone in its process: any Federation 2 supergraph, its subgraphs over HTTP.
async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const logger = createLogger({ name: "gateway", level: config.logLevel });
  const accessLogger = createBusyLogger({ name: "gateway", level: config.logLevel });
  const { purging } = config;
  const transport = purging ? openPurgeTransport({ ...purging, logger }) : null;
  const tracing = (await openTracing(config.tracing)) ?? undefined;
  const forwarded = [
    config.identityUrl === null ? null : createIdentityRoutes({ url: config.identityUrl, logger }),
    config.lettersUrl === null ? null : createLetterRoutes({ url: config.lettersUrl, logger }),
  ].filter((one) => one !== null);
  const opened = openClients(process.env, logger);
  const read = () => readFileSync(config.supergraphPath, "utf8");
  const server = await createGatewayServer({
    supergraphSdl: read(),
    httpSubgraphUrls: config.subgraphUrl,
    registry: openMetrics().registry,
    tokenVerifier: createIssuersVerifier(config.issuers),
    // In production nobody reads the schema but who is inside, where that is said.
    introspection: !config.isProduction || config.internalNetworks.length > 0,
    hidesSchema: config.isProduction,
    internalNetworks: config.internalNetworks,
    showsPlans: !config.isProduction,
    clients: opened.clients,
    partners: opened.partners,
    partnerTokens: opened.partners && (await createPartnerTokens({ key: config.partnerKey ?? undefined })),
    redisUrl: config.redisUrl ?? undefined,
    trustedProxies: config.trustedProxies,
    routes: forwarded.map(({ routes }) => routes),
    streams: config.streams,
    isOverrideActive: (label) => config.overrideLabels.includes(label),
    tracing,
    redisCacheUrl: config.redisCacheUrl ?? undefined,
    ...(purging && transport ? { purging: { ...purging, transport } } : {}),
    host: config.host,
    port: config.port,
    logger,
    accessLogger,
  });
  process.on("SIGHUP", () => {
    try {
      opened.clients?.reload();
      server.swap(read());
      logger.info("the supergraph was read again");
    } catch (err) {
      logger.error({ err }, "the new supergraph is refused: the old one stays");
    }
  });
  const stop = async (): Promise<void> => {
    await server.stop();
    await Promise.all(forwarded.map((one) => one.close()));
    opened.close();
    await transport?.close();
  };
  const end = (why: string): void => {
    logger.info({ why }, "stopping");
    stop().then(
      () => process.exit(0),
      (err: unknown) => {
        logger.fatal({ err }, "could not stop in order");
        process.exit(1);
      },
    );
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, end);
  // A parent that kept a channel open to us is gone: nobody looks after us any more.
  process.on("disconnect", () => end("the parent is gone"));
  logger.info(`the graph is at ${await server.listen()}/graphql`);
}

/** `npm run gateway -- fuzz --seeds N`: a program of its own, because it is made of tests. Resolves with its exit code. */
async function fuzz(parameters: readonly string[]): Promise<void> {
  const program = fileURLToPath(new URL("../test/oracle/main.ts", import.meta.url));
  const child = spawn(process.execPath, [program, ...parameters], { stdio: "inherit" });
  process.exitCode = await new Promise<number>((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}

const [command, ...parameters] = process.argv.slice(2);
const commands: Readonly<Record<string, () => Promise<void>>> = {
  fuzz: () => fuzz(parameters),
  explain: async () => console.log(explainCommand(parameters, process.env)),
  "partner-key": async () => {
    const { key, hash } = createPartnerKey();
    console.log(`The key, for the partner, told once:  ${key}\nIts hash, for keyHashes:              ${hash}`);
  },
};
const run = command === undefined ? main : commands[command];
if (!run) {
  console.error(
    `There is no command ${command}. There are: ${Object.keys(commands).join(", ")}; without one the gateway starts.`,
  );
  process.exit(2);
}
const running = run();
running.catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
