import { setTimer } from "@novatech/postgres/timers";
import { until } from "@novatech/testkit/wait";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { tokenIn } from "./letters.ts";
import { codeOf, peopled } from "./people.ts";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let people: Awaited<ReturnType<typeof peopled>>;
beforeAll(async () => {
  room = await startRoom();
  people = await peopled(room);
  await room.app.start();
});
afterAll(() => room.stop());

const invite = `mutation ($input: MerchantInvitationCreateInput!) { merchantInvitationCreate(input: $input) {
  invitation { id email role status } userErrors { code } } }`;
const accept = `mutation ($input: MerchantInvitationAcceptInput!) { merchantInvitationAccept(input: $input) { merchant { id } userErrors { code } } }`;
const decline = `mutation ($input: MerchantInvitationDeclineInput!) { merchantInvitationDecline(input: $input) { merchant { id } userErrors { code } } }`;
const revoke = `mutation ($input: MerchantInvitationRevokeInput!) { merchantInvitationRevoke(input: $input) { invitation { status } userErrors { code } } }`;
const roleSet = `mutation ($input: MerchantMemberRoleSetInput!) { merchantMemberRoleSet(input: $input) { member { role } userErrors { code } } }`;
const remove = `mutation ($input: MerchantMemberRemoveInput!) { merchantMemberRemove(input: $input) { removedUserId userErrors { code } } }`;

const as = async (email: string) => ({ viewer: (await people.logIn(email)).viewer });
const owner = () => as("owner@arcadia.example");
const idOf = (email: string): string => people.userIds[email] ?? "";
const subject = /invites you/;

/** Invites an address and answers the secret of its letter. */
async function invited(email: string, role = "MANAGER"): Promise<string> {
  const before = (await room.letters.to(email, subject)).length;
  const answer = await room.ask(invite, { input: { merchantId: "merch_a", email, role } }, await owner());
  expect(codeOf(answer)).toBeNull();
  return tokenIn(await room.letters.awaited(email, subject, before + 1));
}

describe("an invitation", () => {
  it("goes by letter, is accepted once, by who it is for, and its role is in the next token", async () => {
    const token = await invited("nell@example.com");
    const { viewer: nell } = await room.register("nell@example.com", "Nell New");
    const { viewer: eve } = await room.register("eve@example.com", "Eve Else");
    expect(codeOf(await room.ask(accept, { input: { token } }, { viewer: eve }))).toBe("INVITATION_INVALID");
    const offer = `query ($token: String!) { merchantInvitation(token: $token) { role merchant { name } } }`;
    expect((await room.ask(offer, { token }, { viewer: eve })).data.merchantInvitation).toBeNull();
    expect((await room.ask(offer, { token }, { viewer: nell })).data.merchantInvitation).toEqual({
      role: "MANAGER",
      merchant: { name: "Arcadia Audio" },
    });
    expect((await room.ask(accept, { input: { token } }, { viewer: nell })).data.merchantInvitationAccept).toEqual({
      merchant: { id: "merch_a" },
      userErrors: [],
    });
    expect(codeOf(await room.ask(accept, { input: { token } }, { viewer: nell }))).toBe("INVITATION_INVALID");
    const { data } = await room.ask(
      `mutation { sessionCreate(input: { email: "nell@example.com", password: "correct horse" }) { session { accessToken } } }`,
    );
    expect(await room.viewerOf(data.sessionCreate.session.accessToken)).toMatchObject({
      scopes: ["shopper", "merchant"],
      merchantIds: ["merch_a"],
      merchantRoles: { merch_a: "MANAGER" },
    });
  });

  it("keeps nothing of its secret that could be used", async () => {
    const token = await invited("secret@example.com");
    const rows = await room.app.database.db.execute(sql`select i::text as row from merchant_invitations i
      union all select a::text from account_mail a union all select o::text from outbox o`);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("is declined, revoked, superseded and expires, and then works no more", async () => {
    await room.register("dora@example.com");
    const dora = { viewer: await logIn("dora@example.com") };
    const declined = await invited("dora@example.com");
    expect(codeOf(await room.ask(decline, { input: { token: declined } }, dora))).toBeNull();
    const superseded = await invited("dora@example.com");
    const revoked = await invited("dora@example.com", "CLERK");
    const open = await room.ask(`{ merchant(id: "merch_a") { invitations { id email status } } }`, {}, await owner());
    const [mine] = open.data.merchant.invitations.filter((one: { status: string }) => one.status === "OPEN");
    expect(mine.email).toBe("dora@example.com");
    expect(
      codeOf(await room.ask(revoke, { input: { invitationId: mine.id } }, await as("clerk@arcadia.example"))),
    ).toBe("NOT_FOUND");
    expect(codeOf(await room.ask(revoke, { input: { invitationId: mine.id } }, await as("owner@boreal.example")))).toBe(
      "NOT_FOUND",
    );
    const answer = await room.ask(revoke, { input: { invitationId: mine.id } }, await owner());
    expect(answer.data.merchantInvitationRevoke.invitation.status).toBe("REVOKED");
    const expired = await invited("dora@example.com");
    room.clock.advance(7 * 24 * 60 * 60_000);
    const later = { viewer: await logIn("dora@example.com") };
    for (const token of [declined, superseded, revoked, expired, "made-up"])
      expect(codeOf(await room.ask(accept, { input: { token } }, later))).toBe("INVITATION_INVALID");
  });

  it.each([
    ["by a clerk", "clerk@arcadia.example", "x@example.com", "NOT_FOUND"],
    ["by another merchant's owner", "owner@boreal.example", "x@example.com", "NOT_FOUND"],
    ["of a member", "owner@arcadia.example", "clerk@arcadia.example", "MEMBER_ALREADY"],
    ["of what is no address", "owner@arcadia.example", "not an address", "INVALID_INPUT"],
  ])("is refused %s", async (_name, who, email, code) => {
    const input = { merchantId: "merch_a", email, role: "CLERK" };
    expect(codeOf(await room.ask(invite, { input }, await as(who)))).toBe(code);
  });

  it("needs a recent log-in", async () => {
    const before = await owner();
    room.clock.advance(16 * 60_000);
    const input = { merchantId: "merch_a", email: "x@example.com", role: "CLERK" };
    expect(codeOf(await room.ask(invite, { input }, before))).toBe("STEP_UP_REQUIRED");
  });
});

describe("members", () => {
  it("who owns a merchant is told to who writes letters about it, and to nobody else", async () => {
    const asked = `query ($id: ID!) { merchantForLetter(merchantId: $id) { name ownerIds } }`;
    const letters = { caller: { name: "notifications", scopes: ["internal:letters"] } };
    const { viewer } = await owner();
    const { data } = await room.ask(asked, { id: "merch_a" }, letters);
    expect(data.merchantForLetter).toEqual({ name: "Arcadia Audio", ownerIds: [viewer.userId] });
    expect((await room.ask(asked, { id: "merch_none" }, letters)).data.merchantForLetter).toBeNull();
    expect(codeOf(await room.ask(asked, { id: "merch_a" }, { viewer }))).toBe("FORBIDDEN");
  });

  it("get another role from an owner or staff, by which their log-ins end", async () => {
    const { refreshToken } = await people.logIn("clerk@arcadia.example");
    const input = { merchantId: "merch_a", userId: idOf("clerk@arcadia.example"), role: "MANAGER" };
    expect(codeOf(await room.ask(roleSet, { input }, await as("owner@boreal.example")))).toBe("NOT_FOUND");
    expect(codeOf(await room.ask(roleSet, { input }, await as("clerk@arcadia.example")))).toBe("NOT_FOUND");
    expect((await room.ask(roleSet, { input }, await owner())).data.merchantMemberRoleSet.member.role).toBe("MANAGER");
    expect(await people.renewed(refreshToken)).toBeNull();
    expect((await people.logIn("clerk@arcadia.example")).viewer.merchantRoles).toEqual({ merch_a: "MANAGER" });
    const back = { input: { ...input, role: "CLERK" } };
    expect(codeOf(await room.ask(roleSet, back, await as("admin@novatech.example")))).toBeNull();
  });

  it("leave by themselves, but not the last owner, who cannot be made less either", async () => {
    const userId = idOf("owner@arcadia.example");
    const leave = { input: { merchantId: "merch_a", userId } };
    expect(codeOf(await room.ask(remove, leave, await owner()))).toBe("LAST_OWNER");
    expect(codeOf(await room.ask(roleSet, { input: { ...leave.input, role: "CLERK" } }, await owner()))).toBe(
      "LAST_OWNER",
    );
    const clerk = { input: { merchantId: "merch_a", userId: idOf("clerk@arcadia.example") } };
    expect(
      (await room.ask(remove, clerk, await as("clerk@arcadia.example"))).data.merchantMemberRemove.removedUserId,
    ).toBe(clerk.input.userId);
    expect((await people.logIn("clerk@arcadia.example")).viewer).toMatchObject({
      scopes: ["shopper"],
      merchantIds: [],
    });
  });

  it("of two owners who both leave at the same moment one stays", async () => {
    const token = await invited("second@example.com", "OWNER");
    const { viewer } = await room.register("second@example.com");
    await room.ask(accept, { input: { token } }, { viewer });
    const second = { viewer: await logIn("second@example.com") };
    const first = await owner();
    const leave = (userId: string, who: object) => room.ask(remove, { input: { merchantId: "merch_a", userId } }, who);
    const codes = (await Promise.all([leave(viewer.userId, second), leave(idOf("owner@arcadia.example"), first)])).map(
      codeOf,
    );
    expect(new Set(codes)).toEqual(new Set([null, "LAST_OWNER"]));
  });

  it("are seen by their own and by staff", async () => {
    const query = `{ merchant(id: "merch_b") { members { userId role profile { displayName } } status version invitations { id } } }`;
    const seen = (await room.ask(query, {}, await as("owner@boreal.example"))).data.merchant;
    expect(seen).toEqual({
      members: [{ userId: idOf("owner@boreal.example"), role: "OWNER", profile: { displayName: "Somebody O." } }],
      status: "ACTIVE",
      version: 1,
      invitations: [],
    });
    expect((await room.ask(query)).data.merchant).toEqual({
      members: null,
      status: null,
      version: null,
      invitations: null,
    });
  });
});

it("an owner who is removed leaves no invitation behind", async () => {
  const { viewer: third } = await room.register("third@example.com");
  await room.app.database.db.execute(sql`insert into merchant_members values ('merch_b', ${third.userId}, 'OWNER')`);
  const as3 = { viewer: await logIn("third@example.com") };
  const input = { merchantId: "merch_b", email: "confederate@example.com", role: "OWNER" };
  expect(codeOf(await room.ask(invite, { input }, as3))).toBeNull();
  const token = tokenIn(await room.letters.awaited("confederate@example.com", subject));
  await room.ask(remove, { input: { merchantId: "merch_b", userId: third.userId } }, await as("owner@boreal.example"));
  const { viewer } = await room.register("confederate@example.com");
  expect(codeOf(await room.ask(accept, { input: { token } }, { viewer }))).toBe("INVITATION_INVALID");
});

describe("a company that wants to sell", () => {
  const apply = `mutation ($input: MerchantApplyInput!) { merchantApply(input: $input) {
    application { id status version taxId slug } userErrors { code field } } }`;
  const approve = `mutation ($input: MerchantApplicationApproveInput!) { merchantApplicationApprove(input: $input) {
    application { status version } merchant { id slug name status } userErrors { code } } }`;
  const refuse = `mutation ($input: MerchantApplicationDeclineInput!) { merchantApplicationDecline(input: $input) {
    application { status declineReason } userErrors { code } } }`;
  const cancel = `mutation ($input: MerchantApplicationCancelInput!) { merchantApplicationCancel(input: $input) { application { status } userErrors { code } } }`;
  const company = {
    name: "Cedar Sound",
    slug: "cedar",
    legalName: "Cedar Sound GmbH",
    countryCode: "DE",
    taxId: "de 123456789",
  };
  const applied = async (viewer: object, changes: object = {}) =>
    (await room.ask(apply, { input: { ...company, ...changes } }, { viewer } as never)).data.merchantApply;

  it("applies, is approved, and its applicant is the owner of a merchant that is told of", async () => {
    const { viewer } = await room.register("cedar@example.com", "Cem Cedar");
    const { application, userErrors } = await applied(viewer);
    expect(userErrors).toEqual([]);
    expect(application).toMatchObject({ status: "PENDING", version: 1, taxId: "DE 123456789" });
    expect((await applied(viewer)).userErrors).toMatchObject([{ code: "APPLICATION_PENDING" }]);
    const staff = await as("admin@novatech.example");
    const list = `query { merchantApplications(status: PENDING, first: 5) { nodes { id applicant { email } legalName } } }`;
    expect((await room.ask(list, {}, staff)).data.merchantApplications.nodes).toEqual([
      { id: application.id, applicant: { email: "cedar@example.com" }, legalName: "Cedar Sound GmbH" },
    ]);
    expect(codeOf(await room.ask(list, {}, { viewer }))).toBe("FORBIDDEN");
    const wish = { applicationId: application.id, expectedVersion: 1 };
    expect(codeOf(await room.ask(approve, { input: { ...wish, expectedVersion: 2 } }, staff))).toBe("VERSION_CONFLICT");
    expect(codeOf(await room.ask(approve, { input: { ...wish, slug: "boreal" } }, staff))).toBe("NAME_TAKEN");
    const { merchant } = (await room.ask(approve, { input: wish }, staff)).data.merchantApplicationApprove;
    expect(merchant).toMatchObject({ slug: "cedar", name: "Cedar Sound", status: "ACTIVE" });
    expect(codeOf(await room.ask(approve, { input: wish }, staff))).toBe("APPLICATION_DECIDED");
    await room.letters.awaited("cedar@example.com", /may sell/);
    expect((await logIn("cedar@example.com")).merchantRoles).toEqual({ [merchant.id]: "OWNER" });
    const told = sql`select version from outbox_heads where topic = 'users.merchant' and aggregate_id = ${merchant.id}`;
    expect(await room.app.database.db.execute(told)).toHaveLength(1);
  });

  it("is declined with a reason, or takes its application back, and may apply again", async () => {
    const { viewer } = await room.register("dune@example.com");
    const staff = await as("admin@novatech.example");
    const first = (await applied(viewer, { slug: "dune" })).application;
    const wish = { applicationId: first.id, expectedVersion: 1, reason: "The tax number is unknown." };
    expect(codeOf(await room.ask(refuse, { input: { ...wish, reason: "no" } }, staff))).toBe("INVALID_INPUT");
    expect((await room.ask(refuse, { input: wish }, staff)).data.merchantApplicationDecline.application).toEqual({
      status: "DECLINED",
      declineReason: wish.reason,
    });
    await room.letters.awaited("dune@example.com", /About the application/);
    const second = (await applied(viewer, { slug: "dune" })).application;
    const { viewer: eve } = await room.register("eve2@example.com");
    const input = { applicationId: second.id };
    expect(codeOf(await room.ask(cancel, { input }, { viewer: eve }))).toBe("NOT_FOUND");
    expect(codeOf(await room.ask(cancel, { input }, { viewer }))).toBeNull();
    expect(codeOf(await room.ask(cancel, { input }, { viewer }))).toBe("APPLICATION_DECIDED");
    const { data } = await room.ask(`{ me { merchantApplications { status } } }`, {}, { viewer });
    expect(data.me.merchantApplications).toEqual([{ status: "WITHDRAWN" }, { status: "DECLINED" }]);
  });

  it.each([
    ["slug", { slug: "Not a slug!" }],
    ["taxId", { taxId: "?" }],
    ["website", { website: "javascript:alert(1)" }],
    ["name", { name: "x" }],
  ])("is refused with a wrong %s", async (path, changes) => {
    const { viewer } = await room.register(`wrong-${path}@example.com`.toLowerCase());
    expect((await applied(viewer, changes)).userErrors).toEqual([{ code: "INVALID_INPUT", field: ["input", path] }]);
  });
});

describe("a suspended merchant", () => {
  const suspend = `mutation ($input: MerchantSuspendInput!) { merchantSuspend(input: $input) { merchant { status version suspensionReason } userErrors { code } } }`;
  const reinstate = `mutation ($input: MerchantReinstateInput!) { merchantReinstate(input: $input) { merchant { status version } userErrors { code } } }`;

  it("has members who are clerks until it sells again, takes nobody on, and is told of", async () => {
    const staff = await as("admin@novatech.example");
    const input = { merchantId: "merch_b", expectedVersion: 1, reason: "Counterfeit goods." };
    expect(codeOf(await room.ask(suspend, { input }, await as("owner@boreal.example")))).toBe("FORBIDDEN");
    expect((await room.ask(suspend, { input }, staff)).data.merchantSuspend.merchant).toEqual({
      status: "SUSPENDED",
      version: 2,
      suspensionReason: "Counterfeit goods.",
    });
    expect(codeOf(await room.ask(suspend, { input }, staff))).toBe("VERSION_CONFLICT");
    const list = `query ($after: String) { merchants(status: ACTIVE, first: 1, after: $after) { nodes { name } pageInfo { endCursor hasNextPage } } }`;
    const first = (await room.ask(list, {}, staff)).data.merchants;
    const next = (await room.ask(list, { after: first.pageInfo.endCursor }, staff)).data.merchants;
    expect([first, next].flatMap(({ nodes }) => nodes)).toEqual([{ name: "Arcadia Audio" }, { name: "Cedar Sound" }]);
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect(codeOf(await room.ask(list, {}, await as("owner@arcadia.example")))).toBe("FORBIDDEN");
    const boreal = await as("owner@boreal.example");
    expect(boreal.viewer.merchantRoles).toEqual({ merch_b: "CLERK" });
    const email = { merchantId: "merch_b", email: "new@example.com", role: "CLERK" };
    expect(codeOf(await room.ask(invite, { input: email }, boreal))).toBe("MERCHANT_SUSPENDED");
    const role = { merchantId: "merch_b", userId: boreal.viewer.userId, role: "OWNER" };
    expect(codeOf(await room.ask(roleSet, { input: role }, boreal))).toBe("MERCHANT_SUSPENDED");
    const back = { merchantId: "merch_b", expectedVersion: 2 };
    expect((await room.ask(reinstate, { input: back }, staff)).data.merchantReinstate.merchant).toEqual({
      status: "ACTIVE",
      version: 3,
    });
    expect((await as("owner@boreal.example")).viewer.merchantRoles).toEqual({ merch_b: "OWNER" });
    expect(codeOf(await room.ask(reinstate, { input: { merchantId: "merch_x", expectedVersion: 1 } }, staff))).toBe(
      "NOT_FOUND",
    );
  });
});

describe("the log", () => {
  const log = `query ($filter: AuditLogFilterInput, $first: Int!, $after: String) { auditLog(filter: $filter, first: $first, after: $after) {
    nodes { field kind room actorId sessionId actingAs outcome codes targets { argument id } actor { email } } pageInfo { hasNextPage endCursor } } }`;

  it("has what was done, refused and read, by whom and on what, and no value", async () => {
    const staff = await as("admin@novatech.example");
    const found = async (filter: object) => (await room.ask(log, { filter, first: 100 }, staff)).data.auditLog.nodes;
    const suspended = await until(() => found({ field: "merchantSuspend" }), { done: (nodes) => nodes.length === 3 });
    // Who writes them down is not waited for: two that come at once may stand in either order.
    expect(
      suspended
        .map((one: { outcome: string; codes: string[]; actingAs: string }) =>
          [one.outcome, ...one.codes, one.actingAs].join(" "),
        )
        .toSorted(),
    ).toEqual(["DONE STAFF", "REFUSED FORBIDDEN MERCHANT", "REFUSED VERSION_CONFLICT STAFF"]);
    expect(suspended.find(({ outcome }: { outcome: string }) => outcome === "DONE")).toMatchObject({
      room: "users",
      kind: "MUTATION",
      actorId: idOf("admin@novatech.example"),
      actor: { email: "admin@novatech.example" },
      targets: [{ argument: "merchantId", id: "merch_b" }],
    });
    const reads = await found({ kind: "READ", field: "User" });
    expect(reads.length).toBeGreaterThan(0);
    expect(await found({ targetId: "merch_b", outcome: "DONE", field: "merchantReinstate" })).toHaveLength(1);
    const rows = await room.app.database.db.execute(sql`select l::text as row from audit_log l`);
    expect(JSON.stringify(rows)).not.toMatch(/Counterfeit|@|Cedar|tax number/);
  });

  it("is read page by page, by who may", async () => {
    const staff = await as("admin@novatech.example");
    const first = (await room.ask(log, { first: 2 }, staff)).data.auditLog;
    const next = (await room.ask(log, { first: 2, after: first.pageInfo.endCursor }, staff)).data.auditLog;
    expect([...first.nodes, ...next.nodes]).toHaveLength(4);
    expect(codeOf(await room.ask(log, { first: 1 }, await as("moderator@novatech.example")))).toBe("FORBIDDEN");
    expect(codeOf(await room.ask(log, { first: 1 }))).toBe("UNAUTHENTICATED");
  });

  const addEntry = (actionId: string, at: string) =>
    room.app.database.db.execute(sql`
      insert into audit_log (action_id, room, kind, field, actor_id, session_id, acting_as, request_id, outcome, codes, targets, occurred_at, received_at)
      values (${actionId}, 'users', 'MUTATION', 'userStateSet', 'user_1', 'session_1', 'STAFF', 'request_1', 'DONE', '{}', '[]', ${at}::timestamptz, ${at}::timestamptz)`);

  it("cannot be changed by the room's own role", async () => {
    const { db } = room.app.database;
    await addEntry("young", new Date().toISOString());
    for (const change of ["update audit_log set outcome = 'DONE'", "delete from audit_log", "truncate audit_log"])
      await expect(db.execute(sql.raw(change))).rejects.toMatchObject({
        cause: { message: expect.stringContaining("append-only") },
      });
  });

  it("lets go of what is past its term, and of nothing else", async () => {
    const { db } = room.app.database;
    await addEntry("old", "2024-06-01T00:00:00Z");
    await addEntry("within", "2024-12-15T00:00:00Z");
    const idsLeft = async () =>
      (
        await db.execute<{ id: string }>(
          sql`select action_id as id from audit_log where action_id in ('old', 'within', 'young')`,
        )
      )
        .map(({ id }) => id)
        .toSorted();
    // The room's clock stands at 5 January 2026: 400 days before it is 1 December 2024.
    const dueAt = room.clock.now();
    await room.app.database.transaction((tx) => setTimer(tx, { kind: "audit-log-trim", key: "all", dueAt }));
    await until(idsLeft, { done: (ids) => !ids.includes("old") });
    expect(await idsLeft()).toEqual(["within", "young"]);
  });
});

async function logIn(email: string) {
  const { data } = await room.ask(
    `mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { accessToken } } }`,
    { input: { email, password: "correct horse" } },
  );
  return room.viewerOf(data.sessionCreate.session.accessToken);
}
