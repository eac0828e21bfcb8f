import { randomBytes } from "node:crypto";
import { testServices } from "@novatech/testkit/test-services";
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { createPostgresRoles } from "./postgres-roles.ts";
import { rotate, type RotationEvent } from "./rotate.ts";
import type { DatabaseSecret, SecretStore } from "./secret-store.ts";

const adminArn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:admin";
const roomArn = "arn:aws:secretsmanager:us-east-1:111122223333:secret:orders";
const steps = ["createSecret", "setSecret", "testSecret", "finishSecret"] as const;

/** Versions and stages as Secrets Manager keeps them: a stage is at one version at a time. */
function createSecrets(values: Readonly<Record<string, string>>) {
  const versions = new Map(
    Object.entries(values).map(([id, text]) => [id, new Map([["first", { text, stages: ["AWSCURRENT"] }]])]),
  );
  const of = (id: string) => versions.get(id) ?? new Map<string, { text: string; stages: string[] }>();
  const store: SecretStore = {
    describe: async (id) => ({
      rotates: true,
      stages: Object.fromEntries([...of(id)].map(([version, { stages }]) => [version, stages])),
    }),
    read: async (id, stage, version) => {
      const found = [...of(id)].find(([name, { stages }]) => stages.includes(stage) && (!version || name === version));
      return found?.[1].text || null;
    },
    write: async (id, version, text) => void of(id).set(version, { text, stages: ["AWSPENDING"] }),
    makeCurrent: async (id, version, instead) => {
      const [taken, given] = [instead === null ? undefined : of(id).get(instead), of(id).get(version)];
      if (taken) taken.stages = ["AWSPREVIOUS"];
      if (given) given.stages = ["AWSCURRENT"];
    },
    randomPassword: async () => randomBytes(20).toString("hex"),
  };
  return {
    store,
    /** Secrets Manager makes an empty version before the first step. */
    begin: (id: string, version: string) => of(id).set(version, { text: "", stages: ["AWSPENDING"] }),
    current: async (): Promise<DatabaseSecret> =>
      JSON.parse((await store.read(roomArn, "AWSCURRENT")) ?? "null") as DatabaseSecret,
  };
}

/** A room whose database is not there yet, beside the run's PostgreSQL. */
function createRoom() {
  const admin = new URL(testServices().adminUrl);
  const role = `rotated_${randomBytes(6).toString("hex")}`;
  const at = { host: admin.hostname, port: Number(admin.port) };
  const secret = { engine: "postgres", ...at, dbname: role, role, username: role, masterarn: adminArn };
  const credentials = { username: decodeURIComponent(admin.username), password: decodeURIComponent(admin.password) };
  const secrets = createSecrets({ [adminArn]: JSON.stringify(credentials), [roomArn]: JSON.stringify(secret) });
  const roles = createPostgresRoles({ tls: "off" });
  const step = (Step: RotationEvent["Step"], version: string) =>
    rotate({ Step, SecretId: roomArn, ClientRequestToken: version }, { secrets: secrets.store, roles });
  onTestFinished(async () => {
    const sql = postgres(admin.href, { max: 1, onnotice: () => {} });
    await sql.unsafe(`drop database if exists "${role}" with (force)`);
    await sql.unsafe(`drop role if exists "${role}_second"`);
    await sql.unsafe(`drop role if exists "${role}"`);
    await sql.end();
  });
  const logIn = async <Result>(as: DatabaseSecret, work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
    const { host, port, dbname: database, username, password = "" } = as;
    const sql = postgres({ host, port, database, username, password, max: 1, onnotice: () => {} });
    return work(sql).finally(() => sql.end());
  };
  return {
    role,
    secrets,
    step,
    logIn,
    turn: async (version: string) => {
      secrets.begin(roomArn, version);
      for (const name of steps) await step(name, version);
      return secrets.current();
    },
  };
}

test("the first rotation makes the room's role, its database and a password", async () => {
  const room = createRoom();
  const secret = await room.turn("v2");
  expect(secret.username).toBe(room.role);
  expect(new URL(secret.url ?? "").password).toBe(secret.password);
  await room.logIn(secret, (sql) => sql`create table kept (id int)`);
});

test("the next password is the second role's, which acts as the room's: tables stay the room's, the first password goes on working", async () => {
  const room = createRoom();
  const first = await room.turn("v2");
  const second = await room.turn("v3");
  expect(second.username).toBe(`${room.role}_second`);
  await room.logIn(second, (sql) => sql`create table made_by_the_second (id int)`);
  const owners = await room.logIn(
    first,
    (sql) => sql`select tableowner from pg_tables where tablename = 'made_by_the_second'`,
  );
  expect(owners).toMatchObject([{ tableowner: room.role }]);
});

test("the turn after that gives the first role a new password, and its old one ends", async () => {
  const room = createRoom();
  const first = await room.turn("v2");
  await room.turn("v3");
  const third = await room.turn("v4");
  expect(third.username).toBe(room.role);
  expect(third.password).not.toBe(first.password);
  await expect(room.logIn(first, (sql) => sql`select 1`)).rejects.toThrow(/password authentication failed/);
});

test("a step that is repeated, because the function was killed, changes nothing that was said", async () => {
  const room = createRoom();
  room.secrets.begin(roomArn, "v2");
  await room.step("createSecret", "v2");
  const made = await room.secrets.store.read(roomArn, "AWSPENDING", "v2");
  await room.step("createSecret", "v2");
  expect(await room.secrets.store.read(roomArn, "AWSPENDING", "v2")).toBe(made);
  for (const name of ["setSecret", "setSecret", "testSecret", "finishSecret", "finishSecret"] as const)
    await room.step(name, "v2");
  expect(JSON.stringify(await room.secrets.current())).toBe(made);
});

test("a password that does not log in is not made current", async () => {
  const room = createRoom();
  const first = await room.turn("v2");
  room.secrets.begin(roomArn, "v3");
  await room.step("createSecret", "v3");
  // setSecret was lost.
  await expect(room.step("testSecret", "v3")).rejects.toThrow(/authentication failed/);
  expect(await room.secrets.current()).toEqual(first);
});

test("a version of another role is refused before anything is changed", async () => {
  const room = createRoom();
  await room.turn("v2");
  const other = { ...(await room.secrets.current()), role: "payments", username: "payments" };
  await room.secrets.store.write(roomArn, "v3", JSON.stringify(other));
  await expect(room.step("setSecret", "v3")).rejects.toThrow("another database or role");
});

test("a version that is not being made is refused", async () => {
  const room = createRoom();
  await expect(room.step("createSecret", "unknown")).rejects.toThrow("has no version unknown");
});
