import { staffScopes } from "@novatech/graphql/permissions";
import type { Viewer } from "@novatech/graphql/viewer";
import { countStatements } from "@novatech/testkit/statements";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let ada: Viewer & { kind: "user" };
let merchant: Viewer & { kind: "user" };
let staff: Viewer & { kind: "user" };
const seed = {
  merchants: [
    { id: "mrch_a", slug: "arcadia", name: "Arcadia Audio", description: "Headphones" },
    { id: "mrch_b", slug: "boreal", name: "Boreal Home" },
  ],
  accounts: [
    {
      email: "Merchant@novatech.example",
      password: "merchant demo",
      displayName: "Mo Merchant",
      scopes: ["shopper", "merchant"] as const,
      merchants: [{ merchantId: "mrch_a", role: "OWNER" as const }],
    },
    { email: "staff@novatech.example", password: "staff demo!", displayName: "Sam Staff", scopes: staffScopes },
  ],
};

beforeAll(async () => {
  room = await startRoom();
  await room.app.seedAccounts(seed);
  ada = (await room.register("ada@example.com")).viewer;
  merchant = await logIn("merchant@novatech.example", "merchant demo");
  staff = await logIn("staff@novatech.example", "staff demo!");
});
afterAll(() => room.stop());

async function logIn(email: string, password: string) {
  const mutation = `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } } }`;
  const { data } = await room.ask(mutation, { input: { email, password } });
  const { viewer } = await room.verifier.verify(data.sessionCreate.session.accessToken);
  if (viewer.kind !== "user") throw new Error("a user was expected");
  return viewer;
}

const entities = `query ($reps: [_Any!]!) { _entities(representations: $reps) {
  ... on User { id email } ... on PublicProfile { id displayName }
  ... on Merchant { id name members { role user { email } } } ... on Address { id city } } }`;

describe("setting up log-ins", () => {
  it("again changes nothing but what is given, and keeps ids", async () => {
    const again = await room.app.seedAccounts(seed);
    expect(again.opened).toBe(0);
    expect(again.userIds["merchant@novatech.example"]).toBe(merchant.userId);
  });

  it("puts scopes and merchants into the token", () => {
    expect(merchant).toMatchObject({
      scopes: ["shopper", "merchant"],
      merchantIds: ["mrch_a"],
      merchantRoles: { mrch_a: "OWNER" },
    });
    expect(staff).toMatchObject({
      scopes: expect.arrayContaining([...staffScopes]),
      merchantIds: [],
      merchantRoles: {},
    });
  });

  it("refuses what userRegister would refuse, and writes nothing", async () => {
    const bad = {
      ...seed,
      merchants: [],
      accounts: [{ ...seed.accounts[1], email: "x@example.com", password: "short" }],
    };
    await expect(room.app.seedAccounts(bad as never)).rejects.toThrow(/x@example.com cannot be set up: password/);
  });
});

describe("an account", () => {
  it("is for its owner and staff; for others it does not exist", async () => {
    const reps = [ada.userId, merchant.userId, "user_none", "\u0000"].map((id) => ({ __typename: "User", id }));
    const seen = async (viewer?: Viewer) => {
      const { data, errors } = await room.ask(entities, { reps }, viewer ? { viewer } : {});
      expect(errors).toBeUndefined();
      return data._entities.map((one: { email: string } | null) => one?.email ?? null);
    };
    expect(await seen()).toEqual([null, null, null, null]);
    expect(await seen(ada)).toEqual(["ada@example.com", null, null, null]);
    expect(await seen(merchant)).toEqual([null, "merchant@novatech.example", null, null]);
    expect(await seen(staff)).toEqual(["ada@example.com", "merchant@novatech.example", null, null]);
  });

  it("is null for the anonymous `me`", async () => {
    expect((await room.ask(`{ me { id } }`)).data.me).toBeNull();
  });

  it("has a public face that leads nowhere", async () => {
    const { data } = await room.ask(`{ me { profile { id } } }`, {}, { viewer: ada });
    const profileId = data.me.profile.id;
    const seen = await room.ask(`query ($id: ID!) { publicProfile(id: $id) { displayName memberSince } }`, {
      id: profileId,
    });
    expect(seen.data.publicProfile).toEqual({ displayName: "Ada L.", memberSince: "2026-01-05T09:00:00.000Z" });
    for (const id of [ada.userId, "\u0000"])
      expect(
        (await room.ask(`query ($id: ID!) { publicProfile(id: $id) { displayName } }`, { id })).data.publicProfile,
      ).toBeNull();
  });

  it("changes its name, and the public one with it", async () => {
    const { viewer } = await room.register("rename@example.com", "Grace Hopper");
    const mutation = `mutation ($input: UserUpdateInput!) { userUpdate(input: $input) {
      user { displayName profile { displayName } } userErrors { code field } } }`;
    const update = async (displayName?: string | null) =>
      (await room.ask(mutation, { input: { displayName } }, { viewer })).data.userUpdate;
    expect((await update()).user).toEqual({ displayName: "Grace Hopper", profile: { displayName: "Grace H." } });
    expect((await update(" Grace B. Murray ")).user).toEqual({
      displayName: "Grace B. Murray",
      profile: { displayName: "Grace M." },
    });
    expect((await update("")).userErrors).toEqual([{ code: "INVALID_INPUT", field: ["input", "displayName"] }]);
  });
});

describe("a merchant", () => {
  const query = `query ($id: ID, $slug: String) { merchant(id: $id, slug: $slug) { name description members { role user { email } } } }`;

  it("is found by its id or its slug, by one of the two", async () => {
    expect((await room.ask(query, { slug: "arcadia" })).data.merchant.name).toBe("Arcadia Audio");
    expect((await room.ask(query, { id: "mrch_b" })).data.merchant).toMatchObject({
      name: "Boreal Home",
      description: null,
    });
    expect((await room.ask(query, { slug: "nobody" })).data.merchant).toBeNull();
    for (const variables of [{}, { id: "mrch_b", slug: "boreal" }]) {
      const { errors } = await room.ask(query, variables);
      expect(errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
    }
  });

  it("shows its members to its own members and staff", async () => {
    const membersFor = async (viewer?: Viewer, slug = "arcadia") =>
      (await room.ask(query, { slug }, viewer ? { viewer } : {})).data.merchant.members;
    expect(await membersFor()).toBeNull();
    expect(await membersFor(ada)).toBeNull();
    expect(await membersFor(merchant, "boreal")).toBeNull();
    expect(await membersFor(merchant)).toEqual([{ role: "OWNER", user: { email: "merchant@novatech.example" } }]);
    expect(await membersFor(staff)).toEqual([{ role: "OWNER", user: { email: "merchant@novatech.example" } }]);
  });
});

describe("an address", () => {
  const address = { recipient: "Ada", line1: "1 Row", city: "London", postalCode: "N1", countryCode: "GB" };
  const create = `mutation ($input: AddressCreateInput!) { addressCreate(input: $input) {
    address { id recipient line2 isDefault } userErrors { code message field } } }`;
  const update = `mutation ($input: AddressUpdateInput!) { addressUpdate(input: $input) {
    address { id recipient line2 phone city isDefault } userErrors { __typename code field } } }`;
  const remove = `mutation ($input: AddressDeleteInput!) { addressDelete(input: $input) {
    deletedAddressId userErrors { __typename code } } }`;
  const book = `query ($first: Int, $after: String, $last: Int, $before: String) { me {
    addresses(first: $first, after: $after, last: $last, before: $before) {
      nodes { id city isDefault } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } } }`;
  const add = async (viewer: Viewer, changes: object = {}) =>
    (await room.ask(create, { input: { ...address, ...changes } }, { viewer })).data.addressCreate;

  it("is added, changed and removed; the first is the default, and there is one default", async () => {
    const { viewer } = await room.register("book@example.com");
    const first = await add(viewer, { line2: " " });
    expect(first.address).toMatchObject({ recipient: "Ada", line2: null, isDefault: true });
    const second = await add(viewer, { isDefault: true });
    const both = (await room.ask(book, { first: 10 }, { viewer })).data.me.addresses.nodes;
    expect(both.filter((one: { isDefault: boolean }) => one.isDefault)).toMatchObject([{ id: second.address.id }]);
    const input = { id: first.address.id, line2: "Flat 2", city: "York", isDefault: true };
    const changed = await room.ask(update, { input }, { viewer });
    expect(changed.data.addressUpdate.address).toMatchObject({
      recipient: "Ada",
      line2: "Flat 2",
      city: "York",
      isDefault: true,
    });
    const cleared = await room.ask(update, { input: { id: first.address.id, line2: null } }, { viewer });
    expect(cleared.data.addressUpdate.address).toMatchObject({ line2: null, city: "York" });
    const refused = await room.ask(update, { input: { id: first.address.id, recipient: null } }, { viewer });
    expect(refused.data.addressUpdate.userErrors).toMatchObject([
      { code: "INVALID_INPUT", field: ["input", "recipient"] },
    ]);
    const gone = await room.ask(remove, { input: { id: first.address.id } }, { viewer });
    expect(gone.data.addressDelete).toEqual({ deletedAddressId: first.address.id, userErrors: [] });
    const again = await room.ask(remove, { input: { id: first.address.id } }, { viewer });
    expect(again.data.addressDelete.userErrors).toEqual([{ __typename: "NotFoundError", code: "NOT_FOUND" }]);
  });

  it("is refused when it is wrong", async () => {
    for (const [change, field] of [
      [{ recipient: "" }, "recipient"],
      [{ line1: "x".repeat(201) }, "line1"],
      [{ line2: "x".repeat(201) }, "line2"],
      [{ city: "a\u0000" }, "city"],
      [{ postalCode: "" }, "postalCode"],
      [{ phone: "1".repeat(31) }, "phone"],
    ] as const)
      expect(await add(ada, change)).toMatchObject({
        address: null,
        userErrors: [{ code: "INVALID_INPUT", field: ["input", field] }],
      });
  });

  it("of somebody else cannot be seen, changed or removed, and is not told apart from none", async () => {
    const { address: adas } = await add(ada);
    const { viewer } = await room.register("curious@example.com");
    for (const id of [adas.id, "addr_none", "\u0000"]) {
      const changed = await room.ask(update, { input: { id, city: "Mine" } }, { viewer });
      expect(changed.data.addressUpdate.userErrors).toEqual([
        { __typename: "NotFoundError", code: "NOT_FOUND", field: ["input", "id"] },
      ]);
      const removed = await room.ask(remove, { input: { id } }, { viewer });
      expect(removed.data.addressDelete.userErrors).toEqual([{ __typename: "NotFoundError", code: "NOT_FOUND" }]);
      const reps = [{ __typename: "Address", id }];
      expect((await room.ask(entities, { reps }, { viewer })).data._entities).toEqual([null]);
      expect((await room.ask(entities, { reps })).data._entities).toEqual([null]);
    }
    const reps = [{ __typename: "Address", id: adas.id }];
    expect((await room.ask(entities, { reps }, { viewer: ada })).data._entities).toEqual([
      { id: adas.id, city: "London" },
    ]);
  });

  it("pages forwards and backwards, newest first; a full book is refused", async () => {
    const { viewer } = await room.register("many@example.com");
    for (let index = 0; index < 100; index += 1) {
      room.clock.advance(index % 3 === 0 ? 1000 : 0); // some of the same moment
      await add(viewer, { city: `City ${index}` });
    }
    expect((await add(viewer)).userErrors).toMatchObject([{ code: "INVALID_INPUT" }]);
    const page = async (variables: object) => (await room.ask(book, variables, { viewer })).data.me.addresses;
    const citiesOf = (one: { nodes: { city: string }[] }) => one.nodes.map((node) => node.city);
    const all = citiesOf(await page({ first: 100 }));
    const forward: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const next = await page({ first: 7, after });
      forward.push(...citiesOf(next));
      ({ endCursor: after, hasNextPage: more } = next.pageInfo);
    }
    expect(forward).toEqual(all);
    const backward: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const next = await page({ last: 7, before });
      backward.unshift(...citiesOf(next));
      ({ startCursor: before, hasPreviousPage: more } = next.pageInfo);
    }
    expect(backward).toEqual(all);
    expect(new Set(all).size).toBe(100);
    const wrong = await room.ask(book, { first: 1, after: "bm9uc2Vuc2U" }, { viewer });
    expect(wrong.errors?.[0]?.extensions["code"]).toBe("BAD_USER_INPUT");
  });
});

describe("the number of statements", () => {
  it("is the same for one account and for many, with everything below it", async () => {
    const users = [ada.userId, merchant.userId, staff.userId];
    for (let index = 0; index < 7; index += 1)
      users.push((await room.register(`many${index}@example.com`)).viewer.userId);
    const query = `query ($reps: [_Any!]!) { _entities(representations: $reps) { ... on User {
      email profile { displayName } merchants { name members { user { email } } } addresses(first: 5) { nodes { city } } } } }`;
    const count = async (ids: readonly string[]) => {
      const reps = ids.map((id) => ({ __typename: "User", id }));
      const { statements, result } = await countStatements(room.app.database, () =>
        room.ask(query, { reps }, { viewer: staff }),
      );
      expect(result.data._entities.every((one: object | null) => one !== null)).toBe(true);
      return statements.length;
    };
    // Two more than what is read: that staff read accounts, and then addresses, is written down before they are told.
    expect(await count([ada.userId, merchant.userId])).toBe(7);
    expect(await count(users)).toBe(7);
  });

  it("is one for any number of references to merchants, profiles or addresses", async () => {
    for (const __typename of ["Merchant", "PublicProfile", "Address"]) {
      const count = async (many: number) => {
        const reps = Array.from({ length: many }, (_, index) => ({ __typename, id: `id_${index}` }));
        const query = `query ($reps: [_Any!]!) { _entities(representations: $reps) { __typename } }`;
        return (await countStatements(room.app.database, () => room.ask(query, { reps }, { viewer: staff })))
          .statements;
      };
      expect(await count(1)).toHaveLength(1);
      expect(await count(20)).toHaveLength(1);
    }
  });
});
