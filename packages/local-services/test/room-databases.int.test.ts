import { ensureRoomDatabases } from "@novatech/local-services/room-databases";
import postgres from "postgres";
import { afterAll, expect, inject, test } from "vitest";

const rooms = ["rooms_users", "rooms_orders"];
const connect = (url: string) => postgres(url, { max: 1, onnotice: () => {} });
const asAdmin = async <Result>(work: (sql: postgres.Sql) => Promise<Result>): Promise<Result> => {
  const sql = connect(inject("novatechServices").adminUrl);
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
};

afterAll(() =>
  asAdmin(async (sql) => {
    for (const room of [...rooms, "rooms_cart"]) {
      await sql.unsafe(`drop database if exists "${room}" with (force)`);
      await sql.unsafe(`drop role if exists "${room}"`);
    }
    await sql`drop role if exists rooms_admin`;
  }),
);

test("each room owns its database and may not even connect to another", async () => {
  const urls = await ensureRoomDatabases(inject("novatechServices").adminUrl, rooms);
  const users = connect(urls["rooms_users"] ?? "");
  await users`create table if not exists mine (id int)`;
  const [become] = await users`select set_config('role', 'novatech_merchant_reader', true) as role`;
  expect(become).toEqual({ role: "novatech_merchant_reader" });
  await users.end();
  for (const name of ["rooms_orders", "postgres"]) {
    const elsewhere = new URL(urls["rooms_users"] ?? "");
    elsewhere.pathname = `/${name}`;
    const sql = connect(elsewhere.href);
    await expect(sql`select 1`).rejects.toThrow("permission denied for database");
    await sql.end();
  }
});

test("asking again, from several runs at once, changes nothing", async () => {
  const { adminUrl } = inject("novatechServices");
  const all = await Promise.all(Array.from({ length: 4 }, () => ensureRoomDatabases(adminUrl, rooms)));
  for (const urls of all) expect(urls).toEqual(all[0]);
});

test("an admin who is no superuser, as managed servers have them, can make them as well", async () => {
  await asAdmin(async (sql) => {
    await sql.unsafe("create role rooms_admin login createdb createrole password 'managed'");
    await sql.unsafe("grant connect on database postgres to rooms_admin");
    // The reader is the server's, and belongs to whoever made it first: here the tests' own admin.
    await sql.unsafe("grant novatech_merchant_reader to rooms_admin with admin option");
  });
  const adminUrl = new URL(inject("novatechServices").adminUrl);
  adminUrl.username = "rooms_admin";
  adminUrl.password = "managed";
  const { rooms_cart: url } = await ensureRoomDatabases(adminUrl.href, ["rooms_cart"]);
  const sql = connect(url ?? "");
  expect(await sql`select current_user::text as role, current_database()::text as database`).toEqual([
    { role: "rooms_cart", database: "rooms_cart" },
  ]);
  await sql.end();
  await ensureRoomDatabases(adminUrl.href, ["rooms_cart"]);
  await asAdmin((superuser) => superuser`revoke connect on database postgres from rooms_admin`);
});

test("without a password to derive from nothing is made", async () => {
  await expect(ensureRoomDatabases("postgres://admin@127.0.0.1:1/postgres", rooms)).rejects.toThrow(
    "DATABASE_URL has none",
  );
});

test.each(['orders"; drop', "Orders", "", "1st"])("%j is no name for a room", async (name) => {
  await expect(ensureRoomDatabases(inject("novatechServices").adminUrl, [name])).rejects.toThrow(
    "is no name for a role",
  );
});
