import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { S3 } from "@aws-sdk/client-s3";
import { startMoto } from "@novatech/testkit/moto";
import { type InfraConfig, terraformFolder } from "./config.ts";
import { plannedChanges, unknownDrift } from "./drift.ts";
import { pythonTool } from "./python-tool.ts";
import { runSteps, type Step, type StepResult } from "./steps.ts";
import { createTerraform, type Terraform } from "./terraform.ts";

const local = join(terraformFolder, "tests/local");

const bucket = "novatech-local-state";
const stateKey = "try/terraform.tfstate";

/** What moto forgets, by root and resource, in words. */
type KnownDrift = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * Applies the roots of `infra/terraform/tests/local` against moto, plans them again, which must show nothing but known drift, and destroys them. `only`: names of roots.
 * Resolves with whether all went well; rejects with a sentence when Terraform or Python is missing.
 */
export async function applyLocal(
  config: InfraConfig,
  options: { readonly only: readonly string[]; readonly say: (line: string) => void },
): Promise<boolean> {
  const { only, say } = options;
  if (config.withoutTerraform !== null) throw new Error(config.withoutTerraform);
  const drift = JSON.parse(readFileSync(join(local, "known-drift.json"), "utf8")) as KnownDrift;
  const names = Object.keys(drift);
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new RangeError(`There is no ${unknown.join(", ")}. There are: ${names.join(", ")}`);
  const { bin } = await pythonTool(config, "moto", say);
  // The policies that AWS keeps are there only on demand.
  const moto = await startMoto(join(bin, "python"), { MOTO_IAM_LOAD_MANAGED_POLICIES: "true" });
  try {
    const chosen = names.filter((name) => only.length === 0 || only.includes(name));
    const steps = chosen.map((name): Step => ({
      name,
      run: () => (name === "state" ? tryState : tryRoot)(config, { name, moto: moto.url, known: drift[name] ?? {} }),
    }));
    return await runSteps(steps, { atOnce: 2, say });
  } finally {
    await moto.stop();
  }
}

type Try = { readonly name: string; readonly moto: string; readonly known: Readonly<Record<string, string>> };

async function tryRoot(config: InfraConfig, { name, moto, known }: Try): Promise<StepResult> {
  const folder = join(config.home, "local");
  mkdirSync(folder, { recursive: true });
  const state = join(folder, `${name}-${randomUUID()}.tfstate`);
  const terraform = createTerraform(config, {
    folder: join(local, name),
    name: `local-${name}`,
    environment: { MOTO_URL: moto },
  });
  await terraform.init();
  try {
    return await applyPlanDestroy(terraform, { plan: join(folder, `${name}.plan`), known, state: [`-state=${state}`] });
  } finally {
    for (const file of [state, `${state}.backup`]) rmSync(file, { force: true });
  }
}

async function applyPlanDestroy(
  terraform: Terraform,
  options: {
    readonly plan: string;
    readonly known: Readonly<Record<string, string>>;
    /** Where the state is, when it is a file. */
    readonly state: readonly string[];
    readonly variables?: readonly string[];
  },
): Promise<StepResult> {
  const { plan, known, state, variables = [] } = options;
  const applied = await terraform.run("apply", "-auto-approve", "-no-color", ...state, ...variables);
  const made = /Apply complete! Resources: (\d+) added/.exec(applied.output)?.[1];
  let fault = applied.code === 0 && made !== undefined ? null : errorsOf(applied.output);
  let drifted = 0;
  if (fault === null) {
    const planned = await terraform.run("plan", "-no-color", `-out=${plan}`, ...state, ...variables);
    if (planned.code === 0) {
      const changes = plannedChanges((await terraform.run("show", "-json", plan)).output);
      const faults = unknownDrift(changes, known);
      drifted = changes.length;
      if (faults.length > 0) fault = `after the apply:\n${faults.join("\n")}`;
    } else fault = errorsOf(planned.output);
  }
  const destroyed = await terraform.run("destroy", "-auto-approve", "-no-color", ...state, ...variables);
  if (destroyed.code !== 0) fault = [fault, `destroy:\n${errorsOf(destroyed.output)}`].filter(Boolean).join("\n");
  return fault === null
    ? { status: "passed", detail: `${made} made, ${drifted} of them known to drift, destroyed` }
    : { status: "failed", detail: fault };
}

/** From the first error on: what was made before it fills pages. */
const errorsOf = (output: string): string => output.slice(Math.max(0, output.indexOf("\nError: "))).trim();

/** bootstrap makes the bucket; a root keeps its state there, its lock is a file beside it, and another's lock is respected. */
async function tryState(config: InfraConfig, { moto, known }: Try): Promise<StepResult> {
  const folder = join(config.home, "local");
  mkdirSync(folder, { recursive: true });
  const environment = { MOTO_URL: moto };
  const variables = [
    "-var=name=novatech-local",
    "-var=region=us-east-1",
    `-var=state_bucket=${bucket}`,
    "-var=legacy_lock_table=true",
    "-var=github_repository=novatech/supergraph",
    "-var=github_environment=production",
    "-var=path_style=true",
    "-var=force_destroy=true",
    '-var=tags={"environment":"local","owner":"platform","data-class":"restricted"}',
  ];
  const file = join(folder, `bootstrap-${randomUUID()}.tfstate`);
  const bootstrap = createTerraform(config, {
    folder: join(terraformFolder, "bootstrap"),
    name: "local-bootstrap",
    environment,
  });
  await bootstrap.init();
  try {
    const made = await bootstrap.run("apply", "-auto-approve", "-no-color", `-state=${file}`, ...variables);
    if (made.code !== 0) return { status: "failed", detail: `bootstrap:\n${errorsOf(made.output)}` };
    const kept = await tryKeptState(config, { moto, known, folder });
    await emptyBucket(s3Of(moto));
    const ended = await bootstrap.run("destroy", "-auto-approve", "-no-color", `-state=${file}`, ...variables);
    if (ended.code !== 0 && kept.status === "passed")
      return { status: "failed", detail: `bootstrap's destroy:\n${errorsOf(ended.output)}` };
    return kept;
  } finally {
    for (const left of [file, `${file}.backup`]) rmSync(left, { force: true });
  }
}

async function tryKeptState(
  config: InfraConfig,
  { moto, known, folder }: { readonly moto: string; readonly known: Try["known"]; readonly folder: string },
): Promise<StepResult> {
  const s3 = s3Of(moto);
  // moto reads a denial without its condition: "only TLS" would be nobody.
  await s3.deleteBucketPolicy({ Bucket: bucket });
  const terraform = createTerraform(config, {
    folder: join(local, "state"),
    name: `local-state-${randomUUID()}`,
    environment: { MOTO_URL: moto },
  });
  const backend = [`bucket=${bucket}`, `key=${stateKey}`, "region=us-east-1", "use_lockfile=true"];
  const standIn = ["use_path_style=true", "skip_credentials_validation=true", "skip_requesting_account_id=true"];
  await terraform.init(...[...backend, ...standIn].map((setting) => `-backend-config=${setting}`));
  const result = await applyPlanDestroy(terraform, { plan: join(folder, "state.plan"), known, state: [] });
  if (result.status !== "passed") return result;
  const { Contents = [] } = await s3.listObjectsV2({ Bucket: bucket, Prefix: stateKey });
  const keys = Contents.map(({ Key }) => Key);
  if (keys.join(" ") !== stateKey)
    return {
      status: "failed",
      detail: `the bucket should hold the state and no lock: ${keys.join(", ") || "nothing"}`,
    };
  // Somebody else is at it.
  const held = {
    ID: randomUUID(),
    Operation: "OperationTypeApply",
    Who: "somebody@else",
    Created: "2026-01-01T00:00:00Z",
  };
  await s3.putObject({ Bucket: bucket, Key: `${stateKey}.tflock`, Body: JSON.stringify(held) });
  const refused = await terraform.run("plan", "-no-color");
  if (refused.code === 0 || !refused.output.includes("Error acquiring the state lock"))
    return { status: "failed", detail: `another's lock was not respected:\n${refused.output.trim()}` };
  const unlocked = await terraform.run("force-unlock", "-force", held.ID);
  if (unlocked.code !== 0) return { status: "failed", detail: `force-unlock:\n${errorsOf(unlocked.output)}` };
  const planned = await terraform.run("plan", "-no-color");
  if (planned.code !== 0) return { status: "failed", detail: `a plan after the unlock:\n${errorsOf(planned.output)}` };
  return {
    status: "passed",
    detail: `bootstrap made, ${result.detail}; the state is in its bucket, a plan under another's lock is refused, and goes on after force-unlock`,
  };
}

/** One version at a time: asked to delete many at once, as the provider's `force_destroy` asks, moto leaves some, and the provider asks again for ever. */
async function emptyBucket(s3: S3): Promise<void> {
  const { Versions = [], DeleteMarkers = [] } = await s3.listObjectVersions({ Bucket: bucket });
  for (const { Key, VersionId } of [...Versions, ...DeleteMarkers])
    await s3.deleteObject({ Bucket: bucket, Key, VersionId });
}

/** moto takes any key, but answers strangers for private objects with 403. */
const s3Of = (moto: string): S3 =>
  new S3({
    endpoint: moto,
    region: "us-east-1",
    forcePathStyle: true,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  });
