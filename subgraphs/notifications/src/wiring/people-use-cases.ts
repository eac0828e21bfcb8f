import { addMilliseconds } from "@novatech/kernel/clock";
import { ok, refuse } from "@novatech/kernel/result";
import type { Database, Transaction } from "@novatech/postgres/database";
import { createPostgresDeviceStore } from "../db/device-store.ts";
import { createPostgresPhoneStore } from "../db/phone-store.ts";
import { createPostgresPreferenceStore } from "../db/preference-store.ts";
import { createPostgresReadMarks } from "../db/read-marks.ts";
import { notFound } from "../domain/errors.ts";
import { policyOf } from "../domain/kind.ts";
import type { PeopleUseCases } from "../graphql/people-graph.ts";
import { changePreferences } from "../use-cases/change-preferences.ts";
import { markRead } from "../use-cases/mark-read.ts";
import type { DeliveryLog } from "../use-cases/ports-feed.ts";
import { type PhoneDeps, provePhone, removePhone, requestPhoneProof } from "../use-cases/prove-phone.ts";
import { type PushRules, subscribePush, unsubscribePush } from "../use-cases/subscribe-push.ts";
import type { Telling } from "./people.ts";

const hourMs = 60 * 60 * 1000;

/** What people do about what they are told, each in a transaction of its own. `personId` is asked when something is done: it throws for the anonymous. */
export const createPeopleUseCases =
  (options: {
    readonly database: Database;
    readonly telling: Pick<Telling, "portsOf">;
    readonly log: DeliveryLog;
    readonly rules: PushRules & PhoneDeps;
  }) =>
  (personId: () => string): PeopleUseCases => {
    const { database, telling, log, rules } = options;
    const portsOf = (tx: Transaction) => ({
      ...telling.portsOf(tx),
      preferences: createPostgresPreferenceStore(tx),
      devices: createPostgresDeviceStore(tx),
      phones: createPostgresPhoneStore(tx),
      marks: createPostgresReadMarks(tx),
    });
    const asViewer = <Result>(
      work: (ports: ReturnType<typeof portsOf>, person: string) => Promise<Result>,
    ): Promise<Result> => {
      const person = personId();
      return database.transaction((tx) => work(portsOf(tx), person));
    };
    return {
      markRead: async (what) => asViewer((ports, person) => markRead(ports, person, what, rules.now())),
      changePreferences: async (change) =>
        asViewer((ports, person) => changePreferences(ports, person, change, rules.now())),
      subscribePush: async (wish) => asViewer((ports, person) => subscribePush(ports, rules, person, wish)),
      unsubscribePush: async (which) => asViewer((ports, person) => unsubscribePush(ports, person, which)),
      requestPhoneProof: async (phone) => asViewer((ports, person) => requestPhoneProof(ports, rules, person, phone)),
      provePhone: async (code) => asViewer((ports, person) => provePhone(ports, rules, person, code)),
      removePhone: async (phone) => asViewer((ports, person) => removePhone(ports, person, phone)),
      replayLetter: async (deliveryId) => {
        const found = await log.find(deliveryId);
        if (found === null) return refuse(notFound("deliveryId", "delivery"));
        const now = rules.now();
        // As long as one of its kind is news, from now.
        const deadlineAt = addMilliseconds(now, policyOf(found.kind).staleAfterHours * hourMs);
        if (!(await log.replay(deliveryId, now, deadlineAt)))
          return refuse({
            code: "INVALID_INPUT",
            message: `It is ${found.status} and goes out by itself: look at nextAttemptAt.`,
            field: ["input", "deliveryId"],
          });
        return ok((await log.find(deliveryId)) ?? found);
      },
    };
  };
