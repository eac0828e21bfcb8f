import { ok, refuse, type Result } from "@novatech/kernel/result";
import { type BusinessCalendar, faultOfCalendar } from "../domain/business-hours.ts";
import { type CannedAnswer, placeholders, unknownPlaceholders } from "../domain/canned-answer.ts";
import { maxBody, readLanguage, readText } from "../domain/read-text.ts";
import { invalid, notFound, type Refusal, refusal } from "../domain/refusal.ts";
import { faultOfPolicy, type SlaPolicy } from "../domain/sla.ts";
import type { Agent, Desk } from "./ports.ts";

/** Where answers that are given often are kept. */
export type CannedAnswerStore = {
  readonly add: (answer: CannedAnswer, at: Date) => Promise<void>;
  /** Locks the row; null where there is none. */
  readonly lock: (id: string) => Promise<CannedAnswer | null>;
  readonly save: (answer: CannedAnswer, at: Date) => Promise<void>;
  /** False where there is none. */
  readonly remove: (id: string) => Promise<boolean>;
};

/** Says what is promised for a priority, from the next ticket on. */
export async function setPolicy(desk: Desk, policy: SlaPolicy, at: Date): Promise<Result<SlaPolicy, Refusal>> {
  const fault = faultOfPolicy(policy);
  if (fault !== null) return refuse(invalid(fault.field, fault.message));
  await desk.savePolicy(policy, at);
  return ok(policy);
}

/** Says when support works, from the next promise on. */
export async function setCalendar(
  desk: Desk,
  calendar: BusinessCalendar,
  at: Date,
): Promise<Result<BusinessCalendar, Refusal>> {
  const fault = faultOfCalendar(calendar);
  if (fault !== null) return refuse(invalid(fault.field, fault.message));
  await desk.saveCalendar(calendar, at);
  return ok(calendar);
}

/** Says who answers. That the account is one of staff is for the users room: somebody without its permission can look at nothing. */
export async function setAgent(desk: Desk, agent: Agent, at: Date): Promise<Result<Agent, Refusal>> {
  const userId = readText("userId", agent.userId, { max: 100 });
  if (!userId.ok) return userId;
  const publicName = readText("publicName", agent.publicName, { max: 60 });
  if (!publicName.ok) return publicName;
  if (agent.queues.length === 0) return refuse(invalid("queues", "Give at least one: else they look after nothing."));
  if (agent.languages.length === 0 || agent.languages.length > 20)
    return refuse(invalid("languages", "Give 1 to 20 languages."));
  const languages: string[] = [];
  for (const tag of agent.languages) {
    const language = readLanguage("languages", tag);
    if (!language.ok) return language;
    languages.push(language.value);
  }
  const kept = {
    ...agent,
    userId: userId.value,
    publicName: publicName.value,
    queues: [...new Set(agent.queues)],
    languages: [...new Set(languages)],
  };
  await desk.saveAgent(kept, at);
  return ok(kept);
}

function readAnswer(wish: Omit<CannedAnswer, "id" | "version">): Result<Omit<CannedAnswer, "id" | "version">, Refusal> {
  const title = readText("title", wish.title, { max: 120 });
  if (!title.ok) return title;
  const language = readLanguage("language", wish.language);
  if (!language.ok) return language;
  const body = readText("body", wish.body, { max: maxBody });
  if (!body.ok) return body;
  const unknown = unknownPlaceholders(body.value);
  if (unknown.length > 0)
    return refuse(
      invalid("body", `Nothing stands for {{${unknown.join("}}, {{")}}}: there are ${placeholders.join(", ")}.`),
    );
  return ok({ title: title.value, language: language.value, body: body.value, queue: wish.queue });
}

/** Keeps an answer that is given often. */
export async function createAnswer(
  store: CannedAnswerStore,
  wish: Omit<CannedAnswer, "version">,
  at: Date,
): Promise<Result<CannedAnswer, Refusal>> {
  const read = readAnswer(wish);
  if (!read.ok) return read;
  const answer = { id: wish.id, ...read.value, version: 1 };
  await store.add(answer, at);
  return ok(answer);
}

/** Changes one: all of it. */
export async function updateAnswer(
  store: CannedAnswerStore,
  wish: CannedAnswer,
  at: Date,
): Promise<Result<CannedAnswer, Refusal>> {
  const read = readAnswer(wish);
  if (!read.ok) return read;
  const found = await store.lock(wish.id);
  if (found === null) return refuse(notFound("cannedAnswerId", "answer"));
  if (found.version !== wish.version)
    return refuse(
      refusal(
        "VERSION_CONFLICT",
        "Somebody changed it meanwhile. Look at it, and repeat your change.",
        "expectedVersion",
      ),
    );
  const answer = { id: found.id, ...read.value, version: found.version + 1 };
  await store.save(answer, at);
  return ok(answer);
}

/** Forgets one. Resolves to its id. */
export const deleteAnswer = async (store: CannedAnswerStore, id: string): Promise<Result<string, Refusal>> =>
  (await store.remove(id)) ? ok(id) : refuse(notFound("cannedAnswerId", "answer"));
