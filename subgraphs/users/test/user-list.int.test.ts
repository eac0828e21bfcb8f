import { afterAll, beforeAll, expect, it } from "vitest";
import { peopled } from "./people.ts";
import { startRoom, type TestRoom } from "./room.ts";

let room: TestRoom;
let people: Awaited<ReturnType<typeof peopled>>;
beforeAll(async () => {
  room = await startRoom();
  people = await peopled(room);
});
afterAll(() => room.stop());

const list = async (who: string, args: string) => {
  const { viewer } = await people.logIn(who);
  const answer = await room.ask(
    `{ users(${args}) { nodes { id email } pageInfo { endCursor hasNextPage } } }`,
    {},
    { viewer },
  );
  return answer.errors?.[0]?.extensions?.["code"] ?? answer.data.users;
};
const emails = (page: { nodes: { email: string }[] }) => page.nodes.map(({ email }) => email);
const admin = "admin@novatech.example";

it("staff find accounts by the whole address, the id, the beginning of a name, and by how they stand", async () => {
  const id = people.userIds[admin] ?? "";
  expect(emails(await list(admin, `first: 5, filter: { email: " Admin@NovaTech.example " }`))).toEqual([admin]);
  expect(emails(await list(admin, `first: 5, filter: { email: "admin@novatech" }`))).toEqual([]);
  expect(emails(await list(admin, `first: 5, filter: { id: "${id}" }`))).toEqual([admin]);
  const everybody = emails(await list(admin, "first: 100"));
  expect(everybody).toHaveLength(Object.keys(people.userIds).length);
  expect(emails(await list(admin, "first: 100, filter: { state: ACTIVE }"))).toEqual(everybody);
  expect(emails(await list(admin, "first: 100, filter: { state: BLOCKED }"))).toEqual([]);
  expect(emails(await list(admin, `first: 100, filter: { namePrefix: "SOMEBODY AD" }`))).toEqual([admin]);
  expect(emails(await list(admin, `first: 100, filter: { namePrefix: "%%" }`))).toEqual([]);
  expect(await list(admin, `first: 5, filter: { namePrefix: "a" }`)).toBe("BAD_USER_INPUT");
});

it("the list is paged through, newest first, each once", async () => {
  const all = emails(await list(admin, "first: 100"));
  const first = await list(admin, "first: 2");
  const rest = await list(admin, `first: 100, after: "${first.pageInfo.endCursor}"`);
  expect([...emails(first), ...emails(rest)]).toEqual(all);
  expect(emails(await list(admin, "last: 1"))).toEqual(all.slice(-1));
});

it("nobody without the permission is shown an account", async () => {
  expect(await list("moderator@novatech.example", "first: 1")).toBe("FORBIDDEN");
  const { errors } = await room.ask("{ users(first: 1) { nodes { id } } }", {}, {});
  expect(errors?.[0]?.extensions?.["code"]).toBe("UNAUTHENTICATED");
});
