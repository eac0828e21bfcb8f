import type { AdminSecret, DatabaseSecret, SecretStore } from "./secret-store.ts";

/** The event of Secrets Manager. Source: https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_lambda-functions.html */
export type RotationEvent = {
  readonly Step: "createSecret" | "setSecret" | "testSecret" | "finishSecret";
  readonly SecretId: string;
  readonly ClientRequestToken: string;
};

/** What a rotation asks of PostgreSQL. */
export type Roles = {
  /** Makes or renews a role that may log in and, when it is the second, is the room's own role in every session; makes the room's database where there is none. */
  readonly setPassword: (secret: DatabaseSecret, password: string, admin: AdminSecret) => Promise<void>;
  /** Rejects unless the secret's name and password log in and act as the room's role. */
  readonly tryLogin: (secret: DatabaseSecret) => Promise<void>;
};

/**
 * One step of giving a database role a new password, in turns between the room's role and a second one, so that the password before goes on
 * working until the next turn. Each step may be repeated. Throws when the secret does not rotate, when its version is not one that is being made, and as
 * `secrets` and `roles` do.
 */
export async function rotate(
  event: RotationEvent,
  { secrets, roles }: { readonly secrets: SecretStore; readonly roles: Roles },
): Promise<void> {
  const { SecretId: id, ClientRequestToken: version } = event;
  const { rotates, stages } = await secrets.describe(id);
  if (!rotates) throw new Error(`${id} does not rotate`);
  const own = stages[version];
  if (own === undefined) throw new Error(`${id} has no version ${version}`);
  if (own.includes("AWSCURRENT")) return;
  if (!own.includes("AWSPENDING")) throw new Error(`the version ${version} of ${id} is not being made`);

  switch (event.Step) {
    case "createSecret": {
      if ((await secrets.read(id, "AWSPENDING", version)) !== null) return;
      const current = await readCurrent(secrets, id);
      const made = nextSecret(current, await secrets.randomPassword());
      return secrets.write(id, version, JSON.stringify(made));
    }
    case "setSecret": {
      const pending = await readPending(secrets, id, version);
      // Another's secret is not changed because a version says so.
      const current = await readCurrent(secrets, id);
      if (pending.host !== current.host || pending.role !== current.role || pending.dbname !== current.dbname)
        throw new Error(`the version ${version} of ${id} is of another database or role than the one in use`);
      const admin = await secrets.read(current.masterarn, "AWSCURRENT");
      if (admin === null) throw new Error(`the administrator's secret ${current.masterarn} has no value`);
      if (pending.password === undefined) throw new Error(`the version ${version} of ${id} has no password`);
      return roles.setPassword(pending, pending.password, JSON.parse(admin) as AdminSecret);
    }
    case "testSecret":
      return roles.tryLogin(await readPending(secrets, id, version));
    case "finishSecret": {
      const [instead = null] = Object.entries(stages).find(([, names]) => names.includes("AWSCURRENT")) ?? [];
      return secrets.makeCurrent(id, version, instead);
    }
    default:
      throw new Error(`${JSON.stringify(event.Step)} is no step of a rotation`);
  }
}

/** The secret after `current`: the other role, and a password. The first time it is the room's own role. */
function nextSecret(current: DatabaseSecret, password: string): DatabaseSecret {
  const second = `${current.role}_second`;
  const isFirst = current.password === undefined;
  const username = isFirst || current.username === second ? current.role : second;
  const url = new URL(`postgres://${current.host}:${current.port}/${current.dbname}?sslmode=verify-full`);
  url.username = username;
  url.password = password;
  return { ...current, username, password, url: url.href };
}

async function readCurrent(secrets: SecretStore, id: string): Promise<DatabaseSecret> {
  const text = await secrets.read(id, "AWSCURRENT");
  if (text === null) throw new Error(`${id} has no value that is in use`);
  return parse(text, id);
}

async function readPending(secrets: SecretStore, id: string, version: string): Promise<DatabaseSecret> {
  const text = await secrets.read(id, "AWSPENDING", version);
  if (text === null) throw new Error(`the version ${version} of ${id} has no value yet`);
  return parse(text, id);
}

/** Never repeats what it was given: it is a secret. */
function parse(text: string, id: string): DatabaseSecret {
  const secret = JSON.parse(text) as DatabaseSecret;
  if (secret.engine !== "postgres") throw new Error(`${id} is not of a PostgreSQL`);
  for (const name of [secret.role, secret.username, secret.dbname])
    if (!/^[a-z][a-z0-9_]{0,62}$/.test(name)) throw new Error(`${id} names a role or database that is no identifier`);
  return secret;
}
