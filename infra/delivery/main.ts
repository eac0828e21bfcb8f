import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { type CanaryResult, runCanary, type SetShare } from "./canary.ts";
import { deploy } from "./deploy.ts";
import { type Entrance, parseEntrance } from "./entrance.ts";
import { awsCli, createListenerShare } from "./listener.ts";
import { parsePolicy } from "./policy.ts";
import { createPrometheus } from "./prometheus.ts";
import type { Strategy } from "./release.ts";
import { currentDigest, publishRelease, waitForArgo } from "./releases.ts";
import { smoke } from "./smoke.ts";
import { isWindowOpen, nextWindow } from "./window.ts";

// What the workflows in .github/workflows call; each command may be typed by a person, too.
// AN ENTRANCE reads region,listener ARN,stable target group,next target group,address of a Prometheus; one for each region.
const usage = `node infra/delivery/main.ts COMMAND
  window    ends with 0 while production takes updates, else with 3, saying when it does next
  deploy    --service=S --environment=E --strategy=rolling|canary|blue-green --to=DIGEST --entrance=AN_ENTRANCE…
            brings a version in, or sends it back (4)
  share     --percent=N --entrance=AN_ENTRANCE…    sets the load balancers' weights
  canary    --entrance=AN_ENTRANCE…                raises the next gateway's share, region after region, or sends it back (4)
  watch     --room=R --entrance=AN_ENTRANCE…       looks whether a room is worse than an hour ago (4)
  smoke     --url=URL                              asks what any shopper asks (4 when something is wrong)`;

class UsageError extends Error {}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    service: { type: "string" },
    environment: { type: "string" },
    strategy: { type: "string" },
    to: { type: "string" },
    percent: { type: "string" },
    room: { type: "string" },
    url: { type: "string" },
    entrance: { type: "string", multiple: true },
  },
});

type Name = Exclude<keyof typeof values, "entrance">;
function wanted(name: Name): string {
  const value = values[name];
  if (value === undefined || value === "") throw new UsageError(`--${name} is missing`);
  return value;
}

function entrances(): readonly Entrance[] {
  const given = values.entrance ?? [];
  if (given.length === 0) throw new UsageError("--entrance is missing");
  return given.map(parseEntrance);
}

/** The role's keys, as the workflow's log-in leaves them. */
const keys = () => ({
  accessKeyId: process.env["AWS_ACCESS_KEY_ID"] ?? "",
  secretAccessKey: process.env["AWS_SECRET_ACCESS_KEY"] ?? "",
  sessionToken: process.env["AWS_SESSION_TOKEN"],
});

const isManaged = (url: string): boolean => new URL(url).hostname.startsWith("aps-workspaces.");

const shareOf = (entrance: Entrance): SetShare =>
  createListenerShare({ ...entrance, aws: (parameters) => awsCli([...parameters, "--region", entrance.region]) });

/** Region after region; the first that is bad ends it. */
async function everywhere(policyText: string, share: (entrance: Entrance) => SetShare): Promise<CanaryResult> {
  const policy = parsePolicy(policyText);
  for (const entrance of entrances()) {
    console.log(entrance.region);
    const { prometheusUrl: url, region } = entrance;
    const result = await runCanary({
      policy,
      ask: createPrometheus({ url, aws: isManaged(url) ? { region, keys: keys() } : undefined }),
      setShare: share(entrance),
      sleep: (seconds) => sleep(seconds * 1000),
      say: console.log,
    });
    if (result.kind === "rolled-back") return result;
  }
  return { kind: "promoted", reasons: [] };
}

const beside = (file: string): string => readFileSync(new URL(file, import.meta.url), "utf8");
const bringIn = (): Promise<CanaryResult> => everywhere(beside("gateway-canary.json"), shareOf);

function watchRoom(room: string): Promise<CanaryResult> {
  if (!/^[a-z]+$/.test(room)) throw new UsageError(`${room} is no room`);
  return everywhere(beside("room-watch.json").replaceAll("$room", room), () => async () => {});
}

const setShares: SetShare = async (percent) => {
  for (const entrance of entrances()) await shareOf(entrance)(percent);
};

function exitCodeOf(result: { readonly kind: string; readonly reasons: readonly string[] }): number {
  if (result.kind === "promoted" || result.kind === "deployed") return 0;
  console.error(`sent back: ${result.reasons.join("; ")}`);
  return 4;
}

async function runDeploy(): Promise<number> {
  const target = { service: wanted("service"), environment: wanted("environment") };
  const strategies: readonly Strategy[] = ["rolling", "canary", "blue-green"];
  const strategy = strategies.find((one) => one === values.strategy);
  if (!strategy) throw new UsageError(`--strategy must be one of ${strategies.join(", ")}`);
  const isGateway = target.service === "gateway";
  // Of a gateway the whole is looked at; its own series say nothing of an hour ago, when it had another pod.
  const watch = isGateway ? async (): Promise<CanaryResult> => smoked() : () => watchRoom(target.service);
  const result = await deploy(
    { strategy, from: currentDigest(target), to: wanted("to") },
    {
      publish: (release, why) => publishRelease(target, release, why),
      waitUntilHealthy: () => waitForArgo(target),
      bringIn: isGateway ? bringIn : () => watchRoom(target.service),
      watch,
      takeBack: async () => {
        if (isGateway) await setShares(0);
      },
      say: console.log,
    },
  );
  return exitCodeOf(result);
}

async function smoked(): Promise<CanaryResult> {
  const reasons = await smoke(wanted("url"));
  return { kind: reasons.length === 0 ? "promoted" : "rolled-back", reasons };
}

const commands: Readonly<Record<string, () => Promise<number> | number>> = {
  window: () => {
    const now = new Date();
    if (isWindowOpen(now)) return 0;
    console.error(`Production takes no updates now: the next window begins ${nextWindow(now).toISOString()}.`);
    return 3;
  },
  deploy: runDeploy,
  share: async () => {
    const percent = Number(wanted("percent"));
    if (!Number.isInteger(percent) || percent < 0 || percent > 100) throw new UsageError("--percent must be 0 to 100");
    await setShares(percent);
    return 0;
  },
  canary: async () => exitCodeOf(await bringIn()),
  watch: async () => exitCodeOf(await watchRoom(wanted("room"))),
  smoke: async () => exitCodeOf(await smoked()),
};

const [command = ""] = positionals;
try {
  const run = commands[command];
  if (!run) throw new UsageError(command === "" ? "which command?" : `there is no command ${command}`);
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof UsageError ? `${error.message}\n${usage}` : error);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
