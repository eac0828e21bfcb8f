import { allStaffPermissions, isStaffPermission, staffScopes } from "@novatech/graphql/permissions";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { builtInRoles } from "../src/domain/staff-role.ts";
import { codeOf, peopled } from "./people.ts";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let people: Awaited<ReturnType<typeof peopled>>;
beforeAll(async () => {
  room = await startRoom();
  people = await peopled(room);
});
afterAll(() => room.stop());

const roleSet = `mutation ($input: StaffRoleSetInput!) { staffRoleSet(input: $input) {
  role { id name permissions version isBuiltIn } userErrors { code message field } } }`;
const roleDelete = `mutation ($input: StaffRoleDeleteInput!) { staffRoleDelete(input: $input) { deletedRoleId userErrors { code } } }`;
const rolesSet = `mutation ($input: StaffMemberRolesSetInput!) { staffMemberRolesSet(input: $input) {
  user { scopes staffRoles { id } } userErrors { code message } } }`;

const asAdmin = async () => ({ viewer: (await people.logIn("admin@novatech.example")).viewer });
const idOf = (email: string): string => people.userIds[email] ?? "";
const make = async (name: string, permissions: readonly string[], changes: object = {}) =>
  room.ask(roleSet, { input: { name, permissions, ...changes } }, await asAdmin());
const give = async (email: string, ...roleIds: string[]) =>
  room.ask(rolesSet, { input: { userId: idOf(email), roleIds } }, await asAdmin());

describe("built-in roles", () => {
  it("permit what there is, the administrator's all of it", async () => {
    expect(
      builtInRoles(allStaffPermissions)
        .flatMap((role) => role.permissions)
        .every(isStaffPermission),
    ).toBe(true);
    const { data } = await room.ask(
      `{ staffRoles { id permissions isBuiltIn } staffPermissions { scope } }`,
      {},
      await asAdmin(),
    );
    expect(data.staffRoles.map((role: { id: string }) => role.id).toSorted()).toEqual(
      builtInRoles([])
        .map(({ id }) => id)
        .toSorted(),
    );
    const administrator = data.staffRoles.find((role: { id: string }) => role.id === "role_administrator");
    expect(administrator).toEqual({ id: "role_administrator", permissions: allStaffPermissions, isBuiltIn: true });
    expect(data.staffPermissions.map((one: { scope: string }) => one.scope)).toEqual(allStaffPermissions);
  });

  it("are neither changed nor deleted", async () => {
    expect(codeOf(await make("Support team", ["staff:orders"], { id: "role_support", expectedVersion: 1 }))).toBe(
      "INVALID_INPUT",
    );
    const answer = await room.ask(roleDelete, { input: { id: "role_support", expectedVersion: 1 } }, await asAdmin());
    expect(codeOf(answer)).toBe("INVALID_INPUT");
  });

  it("put their permissions into the token", async () => {
    const { viewer: admin } = await people.logIn("admin@novatech.example");
    expect(admin.scopes.toSorted()).toEqual([...staffScopes].toSorted());
    const { viewer: moderator } = await people.logIn("moderator@novatech.example");
    expect(moderator.scopes).toEqual(["shopper", "staff", "staff:reviews"]);
  });
});

describe("a role of one's own", () => {
  it("is made, changed by its version, and deleted when nobody has it", async () => {
    const made = await make("Night shift", ["staff:orders", "staff:shipments", "staff:orders"]);
    const { role } = made.data.staffRoleSet;
    expect(role).toMatchObject({ permissions: ["staff:orders", "staff:shipments"], version: 1, isBuiltIn: false });
    expect(codeOf(await make("Nights", ["staff:orders"], { id: role.id, expectedVersion: 7 }))).toBe(
      "VERSION_CONFLICT",
    );
    expect(
      (await make("Nights", ["staff:orders"], { id: role.id, expectedVersion: 1 })).data.staffRoleSet.role,
    ).toMatchObject({
      name: "Nights",
      version: 2,
    });
    await give("owner@boreal.example", role.id);
    const deletion = { input: { id: role.id, expectedVersion: 2 } };
    expect(codeOf(await room.ask(roleDelete, deletion, await asAdmin()))).toBe("ROLE_IN_USE");
    await give("owner@boreal.example");
    expect((await room.ask(roleDelete, deletion, await asAdmin())).data.staffRoleDelete.deletedRoleId).toBe(role.id);
    expect(codeOf(await room.ask(roleDelete, deletion, await asAdmin()))).toBe("NOT_FOUND");
  });

  it.each([
    ["without a permission", "Nobodies", [], "INVALID_INPUT"],
    ["with a permission that does not exist", "Wizards", ["staff:magic"], "INVALID_INPUT"],
    ["with the name of another", "support", ["staff:orders"], "NAME_TAKEN"],
    ["with a name of one letter", "x", ["staff:orders"], "INVALID_INPUT"],
  ])("is refused %s", async (_name, name, permissions, code) => {
    expect(codeOf(await make(name, permissions))).toBe(code);
  });
});

describe("giving roles", () => {
  it("ends the log-ins of who may do less, and of nobody who may do more", async () => {
    await give("owner@boreal.example", "role_support");
    const { viewer, refreshToken } = await people.logIn("owner@boreal.example");
    expect(viewer.scopes).toEqual(expect.arrayContaining(["merchant", "staff", "staff:orders"]));

    await give("owner@boreal.example", "role_support", "role_moderator");
    const token = await people.renewed(refreshToken);
    expect((await room.viewerOf(token ?? "")).scopes).toContain("staff:reviews");

    const again = await people.logIn("owner@boreal.example");
    expect((await give("owner@boreal.example", "role_moderator")).data.staffMemberRolesSet.user).toMatchObject({
      staffRoles: [{ id: "role_moderator" }],
    });
    expect(await people.renewed(again.refreshToken)).toBeNull();
    const rename = `mutation { userUpdate(input: { displayName: "Else" }) { userErrors { code } } }`;
    expect(codeOf(await room.ask(rename, {}, { viewer: again.viewer }))).toBe("UNAUTHENTICATED");
    await give("owner@boreal.example");
    expect((await people.logIn("owner@boreal.example")).viewer.scopes).toEqual(["shopper", "merchant"]);
  });

  it("ends the log-ins of everybody whose role loses a permission", async () => {
    const { role } = (await make("Late shift", ["staff:orders", "staff:shipments"])).data.staffRoleSet;
    await give("owner@boreal.example", role.id);
    const { refreshToken } = await people.logIn("owner@boreal.example");
    await make("Late shift", ["staff:orders"], { id: role.id, expectedVersion: 1 });
    expect(await people.renewed(refreshToken)).toBeNull();
    await give("owner@boreal.example");
  });

  it("gives and takes nothing that one may not do oneself", async () => {
    // Somebody who looks after accounts, and nothing else.
    await give("moderator@novatech.example", "role_support");
    const { viewer } = await people.logIn("moderator@novatech.example");
    const as = { viewer };
    const userId = idOf("owner@boreal.example");
    expect(codeOf(await room.ask(rolesSet, { input: { userId, roleIds: ["role_finance"] } }, as))).toBe(
      "PERMISSION_LACKING",
    );
    expect(codeOf(await room.ask(rolesSet, { input: { userId, roleIds: ["role_administrator"] } }, as))).toBe(
      "PERMISSION_LACKING",
    );
    expect(
      codeOf(await room.ask(rolesSet, { input: { userId: viewer.userId, roleIds: ["role_administrator"] } }, as)),
    ).toBe("PERMISSION_LACKING");
    const admin = idOf("admin@novatech.example");
    expect(codeOf(await room.ask(rolesSet, { input: { userId: admin, roleIds: [] } }, as))).toBe("PERMISSION_LACKING");
    expect(codeOf(await room.ask(roleSet, { input: { name: "Mine", permissions: ["staff:payments"] } }, as))).toBe(
      "PERMISSION_LACKING",
    );
    expect(codeOf(await room.ask(rolesSet, { input: { userId, roleIds: ["role_support"] } }, as))).toBeNull();
    await give("owner@boreal.example");
    await give("moderator@novatech.example", "role_moderator");
  });

  it("keeps the last administrator, also when two go at the same moment", async () => {
    expect(codeOf(await give("admin@novatech.example", "role_support"))).toBe("LAST_ADMINISTRATOR");
    await give("moderator@novatech.example", "role_administrator");
    const admin = await asAdmin();
    const other = { viewer: (await people.logIn("moderator@novatech.example")).viewer };
    const answers = await Promise.all([
      room.ask(rolesSet, { input: { userId: idOf("admin@novatech.example"), roleIds: [] } }, admin),
      room.ask(rolesSet, { input: { userId: idOf("moderator@novatech.example"), roleIds: [] } }, other),
    ]);
    const left = answers.map(codeOf);
    expect(left).toContain(null);
    expect(left.filter((code) => code === null)).toHaveLength(1);
    // Whoever is left puts things right.
    const [isAdminGone] = left.map((code) => code === null);
    const keeper = isAdminGone ? "moderator@novatech.example" : "admin@novatech.example";
    const as = { viewer: (await people.logIn(keeper)).viewer };
    await room.ask(
      rolesSet,
      { input: { userId: idOf("admin@novatech.example"), roleIds: ["role_administrator"] } },
      as,
    );
    await give("moderator@novatech.example", "role_moderator");
  });

  it.each([
    ["of a role that does not exist", "owner@boreal.example", ["role_none"], "NOT_FOUND"],
    ["for nobody", "nobody@novatech.example", ["role_support"], "NOT_FOUND"],
  ])("is refused %s", async (_name, email, roleIds, code) => {
    expect(codeOf(await give(email, ...roleIds))).toBe(code);
  });

  it("needs the permission, and a recent log-in", async () => {
    const { viewer } = await people.logIn("owner@boreal.example");
    const input = { userId: viewer.userId, roleIds: ["role_administrator"] };
    expect(codeOf(await room.ask(rolesSet, { input }, { viewer }))).toBe("FORBIDDEN");
    expect(codeOf(await room.ask(rolesSet, { input }))).toBe("UNAUTHENTICATED");
    const admin = await asAdmin();
    room.clock.advance(16 * 60_000);
    expect(codeOf(await room.ask(rolesSet, { input }, admin))).toBe("STEP_UP_REQUIRED");
    for (const query of [
      "{ staffRoles { id } }",
      "{ staffMembers(first: 1) { nodes { id } } }",
      "{ staffPermissions { scope } }",
    ])
      expect(codeOf(await room.ask(query, {}, { viewer }))).toBe("FORBIDDEN");
  });
});

it("everybody who works here is listed, page by page", async () => {
  const seen: string[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await room.ask(
      `query ($after: String) { staffMembers(first: 1, after: $after) { nodes { email } pageInfo { hasNextPage endCursor } } }`,
      { after },
      await asAdmin(),
    );
    seen.push(...data.staffMembers.nodes.map((one: { email: string }) => one.email));
    after = data.staffMembers.pageInfo.endCursor;
    if (!data.staffMembers.pageInfo.hasNextPage) break;
  }
  expect(seen.toSorted()).toEqual(["admin@novatech.example", "moderator@novatech.example"]);
});
