import { readdirSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { type InfraConfig, root } from "../config.ts";
import { pythonTool } from "../python-tool.ts";
import { runProgram } from "../run-program.ts";
import { type Builder, openBuilder } from "./builder.ts";
import { makeLocalBases } from "./local-bases.ts";
import { startInImage } from "./started.ts";

const tag = "novatech:local";
const megabyte = 1_000_000;
/** What is pulled by a node: the layers as they are compressed in a registry. */
const maxPulledBytes = 250 * megabyte;

/**
 * Builds the image of infra/images/Dockerfile without Docker or a registry, and looks at it: hadolint, size, user, list of parts; the gateway answers a
 * query, its health check passes and fails; with `postgres` and `redis` a room answers, too. Resolves with whether all is well.
 */
export async function image(
  config: InfraConfig,
  options: {
    readonly isPulled: boolean;
    readonly postgres: string | undefined;
    readonly redis: string | undefined;
    readonly say: (line: string) => void;
  },
): Promise<boolean> {
  const { say, isPulled, postgres, redis } = options;
  let isWell = true;
  const note = (isGood: boolean, line: string): void => {
    say(`${isGood ? "✓" : "✗"} ${line}`);
    isWell &&= isGood;
  };
  const { bin } = await pythonTool(config, "hadolint", say);
  const linted = await runProgram(join(bin, "hadolint"), ["infra/images/Dockerfile"], {
    cwd: root,
    environment: config.environment,
  });
  note(linted.code === 0, `hadolint: ${linted.output.trim() || "nothing to say"}`);
  const builder = openBuilder(config);
  if (!isPulled) await makeLocalBases(config, builder);
  const began = performance.now();
  const pull = isPulled ? "--pull" : "--pull-never";
  await builder.run(
    "bud",
    "--isolation=chroot",
    pull,
    "--format=docker",
    "--file=infra/images/Dockerfile",
    `--tag=${tag}`,
    root,
  );
  say(
    `built in ${((performance.now() - began) / 1000).toFixed(0)} s, ${isPulled ? "on the images it names" : "on stand-ins of the images it names"}`,
  );
  const container = await builder.run("from", "--pull-never", tag);
  try {
    await lookAt(builder, container, note);
    await tryGateway(builder, container, note);
    if (postgres && redis) await tryRoom(builder, container, { postgres, redis }, note);
    else say("– no room was started: --postgres and --redis say where it finds an empty database and a Redis");
  } finally {
    await builder.run("rm", container);
  }
  return isWell;
}

type Note = (isGood: boolean, line: string) => void;

async function lookAt(builder: Builder, container: string, note: Note): Promise<void> {
  const archive = join(builder.folder, "pulled");
  rmSync(archive, { recursive: true, force: true });
  await builder.run("push", "--quiet", "--format=oci", tag, `dir:${archive}`);
  const pulled = readdirSync(archive).reduce((sum, file) => sum + statSync(join(archive, file)).size, 0);
  rmSync(archive, { recursive: true, force: true });
  const size = await builder.run("images", "--format={{.Size}}", tag);
  note(
    pulled <= maxPulledBytes,
    `${(pulled / megabyte).toFixed(0)} MB to pull (at most ${maxPulledBytes / megabyte}), ${size} unpacked`,
  );
  const user = await inImage(builder, container, "process.stdout.write(String(process.getuid()))");
  note(user === "65532", `runs as user ${user}`);
  const writes = "try { require('fs').writeFileSync('/shop/x', ''); console.log('yes') } catch { console.log('no') }";
  note((await inImage(builder, container, writes)) === "no", "can write nothing where it lies");
  const parts = "console.log(JSON.parse(require('fs').readFileSync('sbom.cdx.json', 'utf8')).components.length)";
  const count = Number(await inImage(builder, container, parts));
  note(count > 100, `lists ${count} parts in sbom.cdx.json (CycloneDX)`);
}

const inImage = (builder: Builder, container: string, script: string): Promise<string> =>
  builder.run("run", "--isolation=chroot", container, "--", "node", "-e", script);

async function tryGateway(builder: Builder, container: string, note: Note): Promise<void> {
  const port = await freePort();
  // A production gateway alone: no room is there, and what it answers says so.
  const environment = {
    SUPERGRAPH_PATH: "schema/supergraph.graphql",
    NODE_ENV: "development",
    JWT_ISSUER: "http://127.0.0.1/none",
    JWKS_URL: "http://127.0.0.1:9/jwks.json",
    ...Object.fromEntries(roomNames().map((room) => [`${room.toUpperCase()}_URL`, "http://127.0.0.1:9/graphql"])),
  };
  const gateway = await startInImage(builder, container, { program: "gateway/src/main.ts", port, environment });
  const answer = await ask(gateway.url, "{ __typename }");
  note(answer.includes('"Query"'), `the gateway answers: ${answer.slice(0, 80)}`);
  const page = await fetch(`${gateway.url}/graphql`, { headers: { accept: "text/html" } });
  note(page.ok, "the gateway shows GraphiQL");
  note((await healthCheck(builder, container, port)) === 0, "the health check passes while it runs");
  await gateway.stop();
  note((await healthCheck(builder, container, port)) !== 0, "the health check fails when it has ended");
}

/** The image's own check, run in the container as Docker runs it. */
async function healthCheck(builder: Builder, container: string, port: number): Promise<number> {
  const { Docker } = JSON.parse(await builder.run("inspect", "--type=image", tag)) as {
    readonly Docker: { readonly config: { readonly Healthcheck: { readonly Test: readonly string[] } } };
  };
  const [, ...command] = Docker.config.Healthcheck.Test;
  const ran = builder.run("run", "--isolation=chroot", `--env=PORT=${port}`, container, "--", ...command);
  return ran.then(
    () => 0,
    () => 1,
  );
}

async function tryRoom(
  builder: Builder,
  container: string,
  services: { readonly postgres: string; readonly redis: string },
  note: Note,
): Promise<void> {
  const room = await startInImage(builder, container, {
    program: "subgraphs/recommendations/src/main.ts",
    port: await freePort(),
    environment: {
      RECOMMENDATIONS_DATABASE_URL: services.postgres,
      REDIS_URL: services.redis,
      JWT_ISSUER: "http://127.0.0.1/none",
      JWKS_URL: "http://127.0.0.1:9/jwks.json",
      SERVICE_TOKEN_URL: "http://127.0.0.1:9/oauth/token",
      SERVICE_CLIENT_SECRET: "only-for-this-try-0123456789",
      NODE_ENV: "development",
    },
  });
  const answer = await ask(room.url, "{ _service { sdl } }");
  note(answer.includes("trendingProducts"), "a room migrates its database and answers");
  const metrics = await (await fetch(`${room.url}/metrics`)).text();
  note(metrics.includes("room_event_lag_seconds"), "a room tells its metrics");
  await room.stop();
}

const ask = async (url: string, query: string): Promise<string> => {
  const headers = { "content-type": "application/json" };
  return (await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query }) })).text();
};

const roomNames = (): readonly string[] => readdirSync(join(root, "subgraphs"));

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}
