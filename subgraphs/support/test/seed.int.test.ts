import { afterAll, beforeAll, expect, test } from "vitest";
import type { SupportSeed } from "../src/commands/seed-support.ts";
import { agent, nobody, type RoomUnderTest, startRoom } from "./room-under-test.ts";

let room: RoomUnderTest;
beforeAll(async () => {
  room = await startRoom();
});
afterAll(() => room.end());

const words = (title: string) => ({ title, summary: "A summary.", body: "A body." });
const seed: SupportSeed = {
  articles: [
    {
      id: "art_1",
      slug: "first",
      category: "OTHER",
      productIds: [],
      categoryIds: [],
      texts: { en: words("First"), de: words("Erster") },
    },
  ],
  agents: [
    { userId: "user_demo", publicName: "Robin", queues: ["GENERAL"], languages: ["en"], isLead: true, isActive: true },
  ],
  answers: [{ id: "cans_1", title: "Hello", language: "en", queue: null, body: "Hello, I am {{agent.name}}." }],
};

test("what a demonstration brings is shown in its languages, and a second time changes nothing", async () => {
  expect(await room.app.seedSupport(seed)).toBe(3);
  expect(await room.app.seedSupport(seed)).toBe(0);
  const { data } = await room.ask(`{ articles(first: 5, language: "de") { nodes { title languages } } }`, {}, nobody);
  expect(data.articles.nodes).toEqual([{ title: "Erster", languages: ["de", "en"] }]);
  const answers = await room.ask(`{ cannedAnswers(first: 5, search: "HELLO") { nodes { title } } }`, {}, agent());
  expect(answers.data.cannedAnswers.nodes).toEqual([{ title: "Hello" }]);
  const agents = await room.ask(`{ supportAgents(first: 5) { nodes { publicName isLead } } }`, {}, agent());
  expect(agents.data.supportAgents.nodes).toEqual([{ publicName: "Robin", isLead: true }]);
});

test("what is out of form is named", async () => {
  const [answer] = seed.answers;
  const wrong = {
    articles: [],
    agents: [],
    answers: [{ ...answer, id: "cans_2", body: "{{customer.name}}" }],
  } as SupportSeed;
  await expect(room.app.seedSupport(wrong)).rejects.toThrow(/Hello: Nothing stands for/);
});

test("staff keep answers that are given often, fill them for a ticket, and forget them", async () => {
  const send = async (name: string, input: object, selection: string) => {
    const query = `mutation M($input: CannedAnswer${name}Input!) { cannedAnswer${name}(input: $input) { ${selection} userErrors { code field } } }`;
    const { data, errors } = await room.ask(query, { input }, agent());
    expect(errors).toEqual([]);
    return data[`cannedAnswer${name}`];
  };
  const input = { title: "T", language: "en", body: "About {{ticket.number}}" };
  const { cannedAnswer } = await send("Create", input, "cannedAnswer { id version }");
  const unknown = await send("Create", { ...input, body: "{{iban}}" }, "cannedAnswer { id }");
  expect(unknown).toEqual({ cannedAnswer: null, userErrors: [{ code: "INVALID_INPUT", field: ["input", "body"] }] });
  const change = { cannedAnswerId: cannedAnswer.id, ...input, title: "U", expectedVersion: 1 };
  expect((await send("Update", change, "cannedAnswer { title version }")).cannedAnswer).toEqual({
    title: "U",
    version: 2,
  });
  expect((await send("Update", change, "cannedAnswer { id }")).userErrors).toMatchObject([
    { code: "VERSION_CONFLICT" },
  ]);
  const created = await room.ask(
    `mutation { ticketCreate(input: { subject: "Help", body: "Please", category: OTHER, idempotencyKey: "a-key-of-this-test-1" }) { ticket { id number } } }`,
    {},
    agent(),
  );
  const { id, number } = created.data.ticketCreate.ticket;
  const { data } = await room.ask(
    `query Q($id: ID!) { cannedAnswers(first: 9, search: "about") { nodes { filledFor(ticketId: $id) } } }`,
    { id },
    agent(),
  );
  expect(data.cannedAnswers.nodes).toEqual([{ filledFor: `About ${number}` }]);
  const gone = { cannedAnswerId: cannedAnswer.id };
  expect((await send("Delete", gone, "deletedCannedAnswerId")).deletedCannedAnswerId).toBe(cannedAnswer.id);
  expect((await send("Delete", gone, "deletedCannedAnswerId")).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
});
