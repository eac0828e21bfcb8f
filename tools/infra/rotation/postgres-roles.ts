import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import postgres from "postgres";
import type { Roles } from "./rotate.ts";
import type { DatabaseSecret } from "./secret-store.ts";

/** What rooms become while they read for members of a merchant, as @novatech/local-services/room-databases makes it. */
const merchantReaderRole = "novatech_merchant_reader";

/** Roles of a PostgreSQL server. `tls`: "verify-full" on AWS, "off" for a server on this machine. */
export function createPostgresRoles(options: { readonly tls: "verify-full" | "off" }): Roles {
  const ssl = options.tls === "off" ? false : { rejectUnauthorized: true };
  const connect = (secret: DatabaseSecret, database: string, username: string, password: string): postgres.Sql =>
    postgres({
      host: secret.host,
      port: secret.port,
      database,
      username,
      password,
      ssl,
      max: 1,
      connect_timeout: 10,
      onnotice: () => {},
    });
  return {
    setPassword: async (secret, password, admin) => {
      const sql = connect(secret, "postgres", admin.username, admin.password);
      try {
        // Two rotations on one server would both find a role missing. Held by the session; `end` releases it.
        await sql`select pg_advisory_lock(hashtext('novatech room databases'))`;
        await ensureRole(sql, merchantReaderRole, "nologin");
        // The room's own role owns what the room has; the second one only lends its name and password.
        if (secret.username !== secret.role) await ensureRole(sql, secret.role, "login");
        await ensureRole(sql, secret.username, "login");
        // The server keeps what it would have computed itself: the password is in no statement and no log.
        await sql.unsafe(`alter role "${secret.username}" password '${scramVerifier(password)}'`);
        await sql.unsafe(`grant ${merchantReaderRole} to "${secret.role}"`);
        if (secret.username !== secret.role) {
          await sql.unsafe(`grant "${secret.role}" to "${secret.username}"`);
          await sql.unsafe(`alter role "${secret.username}" set role = '${secret.role}'`);
        }
        await ensureDatabase(sql, secret);
      } finally {
        await sql.end({ timeout: 5 });
      }
    },
    tryLogin: async (secret) => {
      const sql = connect(secret, secret.dbname, secret.username, secret.password ?? "");
      try {
        const [row] = await sql<{ acting: string }[]>`select current_user as acting`;
        if (row?.acting !== secret.role)
          throw new Error(`${secret.username} acts as ${row?.acting} and not as ${secret.role}`);
      } finally {
        await sql.end({ timeout: 5 });
      }
    },
  };
}

async function ensureRole(sql: postgres.Sql, name: string, login: "login" | "nologin"): Promise<void> {
  const [found] = await sql`select 1 from pg_roles where rolname = ${name}`;
  if (found === undefined) await sql.unsafe(`create role "${name}" ${login}`);
}

async function ensureDatabase(sql: postgres.Sql, secret: DatabaseSecret): Promise<void> {
  const [found] = await sql`select 1 from pg_database where datname = ${secret.dbname}`;
  if (found === undefined) {
    // Only a member of a role may give it a database, and Aurora's administrator is no superuser.
    await sql.unsafe(`grant "${secret.role}" to current_user`);
    await sql.unsafe(`create database "${secret.dbname}" owner "${secret.role}"`);
  }
  await sql.unsafe(`revoke connect, temporary on database "${secret.dbname}" from public`);
  await sql.unsafe(`grant connect, temporary on database "${secret.dbname}" to "${secret.username}"`);
}

/** A password as PostgreSQL stores it (SCRAM-SHA-256, RFC 5803). Only base64 and $, so that it needs no quoting. */
function scramVerifier(password: string): string {
  const iterations = 4096;
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const sign = (text: string): Buffer => createHmac("sha256", salted).update(text).digest();
  const stored = createHash("sha256").update(sign("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${sign("Server Key").toString("base64")}`;
}
