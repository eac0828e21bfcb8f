import { randomBytes, randomUUID } from "node:crypto";
import { SecretsManager } from "@aws-sdk/client-secrets-manager";
import { installMoto, type Moto, startMoto } from "@novatech/testkit/moto";
import { testServices } from "@novatech/testkit/test-services";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { zip } from "../zip.ts";
import { createHandler } from "./handler.ts";
import { createPostgresRoles } from "./postgres-roles.ts";
import type { RotationEvent } from "./rotate.ts";
import type { DatabaseSecret } from "./secret-store.ts";
import { createSecretsManager } from "./secrets-manager.ts";

// The stand-in is a process of Python: nets must be wider than its slowest day.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const installed = await installMoto();
const reason = "missing" in installed ? installed.missing : null;
const steps = ["createSecret", "setSecret", "testSecret", "finishSecret"] as const;
const rotatorName = "rotate-password";

let moto: Moto;
let client: SecretsManager;
let rotatorArn: string;

/** A call of moto's that has no SDK here: it looks at the service's name in the header, and at no signature. */
async function call(service: string, path: string, body: string | URLSearchParams): Promise<Response> {
  const authorization = `AWS4-HMAC-SHA256 Credential=moto/20261101/eu-central-1/${service}/aws4_request, SignedHeaders=host, Signature=none`;
  const response = await fetch(`${moto.url}${path}`, { method: "POST", headers: { authorization }, body });
  if (!response.ok) throw new Error(`${service} ${path}: ${response.status} ${await response.text()}`);
  return response;
}

/** A function by that name, without which Secrets Manager begins no rotation. It does nothing: the test takes the steps itself, between which it looks. */
async function createRotator(): Promise<string> {
  await call("moto", "/moto-api/config", JSON.stringify({ lambda: { use_docker: false } }));
  const trust = JSON.stringify({ Version: "2012-10-17", Statement: [] });
  const role = { Action: "CreateRole", RoleName: "rotator", AssumeRolePolicyDocument: trust };
  await call("iam", "/", new URLSearchParams(role));
  const made = await call(
    "lambda",
    "/2015-03-31/functions",
    JSON.stringify({
      FunctionName: rotatorName,
      Runtime: "nodejs22.x",
      Role: "arn:aws:iam::123456789012:role/rotator",
      Handler: `${rotatorName}.handler`,
      Code: { ZipFile: zip({ [`${rotatorName}.mjs`]: Buffer.from("") }).toString("base64") },
    }),
  );
  return ((await made.json()) as { FunctionArn: string }).FunctionArn;
}

beforeAll(async () => {
  if ("missing" in installed) return;
  moto = await startMoto(installed.python);
  vi.stubEnv("AWS_REGION", "eu-central-1");
  vi.stubEnv("AWS_ACCESS_KEY_ID", "moto");
  vi.stubEnv("AWS_SECRET_ACCESS_KEY", "moto");
  client = new SecretsManager({ endpoint: moto.url });
  rotatorArn = await createRotator();
});
afterAll(async () => {
  client?.destroy();
  await moto?.stop();
  vi.unstubAllEnvs();
});

/** The secret of a room whose database is not there yet, and the function that changes its password as AWS would call it. */
async function createRoom() {
  const admin = new URL(testServices().adminUrl);
  const role = `rotated_${randomBytes(6).toString("hex")}`;
  const credentials = { username: decodeURIComponent(admin.username), password: decodeURIComponent(admin.password) };
  const keep = async (name: string, value: object): Promise<string> =>
    (await client.createSecret({ Name: name, SecretString: JSON.stringify(value) })).ARN ?? "";
  const masterarn = await keep(`${role}/admin`, credentials);
  const at = { host: admin.hostname, port: Number(admin.port) };
  const id = await keep(role, { engine: "postgres", ...at, dbname: role, role, username: role, masterarn });
  onTestFinished(async () => {
    const sql = postgres(admin.href, { max: 1, onnotice: () => {} });
    await sql.unsafe(`drop database if exists "${role}" with (force)`);
    await sql.unsafe(`drop role if exists "${role}_second"`);
    await sql.unsafe(`drop role if exists "${role}"`);
    await sql.end();
  });
  const said: string[] = [];
  const handler = createHandler({
    secrets: createSecretsManager(moto.url),
    roles: createPostgresRoles({ tls: "off" }),
    say: (line) => said.push(line),
  });
  const step = (Step: RotationEvent["Step"], version: string): Promise<void> =>
    handler({ Step, SecretId: id, ClientRequestToken: version });
  /** Begins a rotation as its day would: a version without a value, which is being made. */
  const begin = async (): Promise<string> => {
    // A stage that stays at the version in use says that the rotation before is over; moto takes it for one that is not.
    const { VersionIdsToStages = {} } = await client.describeSecret({ SecretId: id });
    for (const [over, stages] of Object.entries(VersionIdsToStages))
      if (stages.includes("AWSPENDING") && stages.includes("AWSCURRENT"))
        await client.updateSecretVersionStage({ SecretId: id, VersionStage: "AWSPENDING", RemoveFromVersionId: over });
    const version = randomUUID();
    const rules = { RotationLambdaARN: rotatorArn, RotationRules: { AutomaticallyAfterDays: 30 } };
    await client.rotateSecret({ SecretId: id, ClientRequestToken: version, ...rules });
    return version;
  };
  return {
    id,
    role,
    said,
    step,
    begin,
    turn: async () => {
      const version = await begin();
      for (const name of steps) await step(name, version);
      return version;
    },
    /** What a room that starts now is given. */
    current: async (): Promise<DatabaseSecret> => {
      const { SecretString = "" } = await client.getSecretValue({ SecretId: id, VersionStage: "AWSCURRENT" });
      return JSON.parse(SecretString) as DatabaseSecret;
    },
    stages: async () => (await client.describeSecret({ SecretId: id })).VersionIdsToStages ?? {},
    logIn: async (as: DatabaseSecret): Promise<string> => {
      const { host, port, dbname: database, username, password = "" } = as;
      const sql = postgres({ host, port, database, username, password, max: 1, onnotice: () => {} });
      const [row] = await sql<{ acting: string }[]>`select current_user as acting`.finally(() => sql.end());
      return row?.acting ?? "";
    },
  };
}

describe.skipIf(reason !== null)(
  `a rotation in Secrets Manager${reason === null ? "" : ` (not run: moto could not be installed: ${reason})`}`,
  () => {
    test("rooms are told the old password until the last step, and the new one after it; the old one still logs in", async () => {
      const room = await createRoom();
      const first = await room.turn();
      const old = await room.current();
      const version = await room.begin();
      for (const name of ["createSecret", "setSecret", "testSecret"] as const) {
        await room.step(name, version);
        expect(await room.current(), name).toEqual(old);
        expect(await room.logIn(old), name).toBe(room.role);
      }
      await room.step("finishSecret", version);
      const made = await room.current();
      expect(made.password).not.toBe(old.password);
      expect(await room.logIn(made)).toBe(room.role);
      expect(await room.logIn(old)).toBe(room.role);
      const stages = await room.stages();
      expect(stages[version]).toContain("AWSCURRENT");
      expect(stages[first]).toEqual(["AWSPREVIOUS"]);
    });

    test("the rotation after it ends the password before the last one", async () => {
      const room = await createRoom();
      await room.turn();
      const oldest = await room.current();
      await room.turn();
      await room.turn();
      await expect(room.logIn(oldest)).rejects.toThrow(/password authentication failed/);
      expect(await room.logIn(await room.current())).toBe(room.role);
    });

    test.each(steps)(
      "a function that is ended after %s begins again from the first step, and nothing is lost",
      async (last) => {
        const room = await createRoom();
        await room.turn();
        const old = await room.current();
        const version = await room.begin();
        for (const name of steps.slice(0, steps.indexOf(last) + 1)) await room.step(name, version);
        const secrets = createSecretsManager(moto.url);
        const made = await secrets.read(room.id, last === "finishSecret" ? "AWSCURRENT" : "AWSPENDING", version);
        for (const name of steps) await room.step(name, version);
        const current = await room.current();
        expect(JSON.stringify(current)).toBe(made);
        expect(await room.logIn(current)).toBe(room.role);
        expect(await room.logIn(old)).toBe(room.role);
      },
    );

    test("a password that does not log in is never told to rooms", async () => {
      const room = await createRoom();
      await room.turn();
      const old = await room.current();
      const version = await room.begin();
      await room.step("createSecret", version);
      await expect(room.step("testSecret", version)).rejects.toThrow(/authentication failed/);
      expect(await room.current()).toEqual(old);
    });

    test("passwords are 40 letters and digits, and what is logged holds none", async () => {
      const room = await createRoom();
      await room.turn();
      const { password = "" } = await room.current();
      expect(password).toMatch(/^[A-Za-z0-9]{40}$/);
      expect(room.said).toHaveLength(4);
      expect(room.said.join("\n")).not.toContain(password);
    });

    test("the function as it is packed for AWS speaks to no server without TLS", async () => {
      const room = await createRoom();
      const version = await room.begin();
      vi.stubEnv("SECRETS_ENDPOINT", moto.url);
      const { handler } = await import("./main.ts");
      const event = { SecretId: room.id, ClientRequestToken: version };
      await handler({ ...event, Step: "createSecret" });
      await expect(handler({ ...event, Step: "setSecret" })).rejects.toThrow("before secure TLS connection");
      const secret = JSON.parse(
        (await createSecretsManager(moto.url).read(room.id, "AWSPENDING", version)) ?? "null",
      ) as DatabaseSecret;
      expect(secret.url).toContain("sslmode=verify-full");
      await expect(room.logIn(secret)).rejects.toThrow(/does not exist|authentication failed/);
    });
  },
);
