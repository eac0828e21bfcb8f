import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const name = z.string().regex(/^([A-Z][a-z]+)+$/);
const shared = { name, says: z.string().min(10), objective: z.number().gt(0.5).lt(1) };
const objective = z.union([
  z.strictObject({ ...shared, total: z.string(), bad: z.string() }),
  z.strictObject({ ...shared, histogram: z.string(), withinSeconds: z.number().positive() }),
]);
const series = z.record(z.string(), z.string());
const cause = z.strictObject({
  name,
  severity: z.enum(["page", "ticket"]),
  says: z.string().min(10),
  expr: z.string(),
  /** How long it must hold, as Prometheus writes it. */
  for: z.string().regex(/^\d+m$/),
  fires: series,
  silent: series,
});

/** A service level objective: the part of what is counted that must be good over the window. */
export type Objective = z.output<typeof objective>;
/** An alert about a cause, with series that fire it and series that do not. */
export type Cause = z.output<typeof cause>;

const read = (file: string): unknown => parse(readFileSync(new URL(file, import.meta.url), "utf8"));

/** Objectives of slos.yaml. Throws with what is wrong with it. */
export const readObjectives = (): { readonly windowDays: number; readonly objectives: readonly Objective[] } =>
  z.strictObject({ windowDays: z.int().positive(), objectives: z.array(objective).min(1) }).parse(read("slos.yaml"));

/** Alerts of alerts.yaml. Throws with what is wrong with it. */
export const readCauses = (): readonly Cause[] => z.array(cause).parse(read("alerts.yaml"));

/** `EventLag` as `event-lag`: the name of an alert's page. */
export const kebab = (alert: string): string =>
  alert.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();

/** An alert's page, from the root of the checkout. */
export const runbookOf = (alert: string): string => `infra/runbooks/alerts/${kebab(alert)}.md`;
