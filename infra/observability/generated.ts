import { stringify } from "yaml";
import { dashboards } from "./dashboards.ts";
import { readCauses, readObjectives } from "./objectives.ts";
import { toGrafana } from "./panels.ts";
import { burnRateAlerts, causeAlerts, recordingRules, type Rules } from "./rules.ts";

const note = "# Made by `node infra/observability/main.ts write` from slos.yaml and alerts.yaml: change those.\n";
// Without anchors: Prometheus knows them, of Amazon's nobody says so.
const yaml = (rules: Rules): string => note + stringify(rules, { lineWidth: 0, aliasDuplicateObjects: false });

/** Every file that is made, by its path below `generated/`. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const { windowDays, objectives } = readObjectives();
  return new Map([
    ["rules/objectives.yaml", yaml(recordingRules({ windowDays, objectives }))],
    ["rules/burn-rates.yaml", yaml(burnRateAlerts({ objectives }))],
    ["rules/causes.yaml", yaml(causeAlerts(readCauses()))],
    ...dashboards({ windowDays, objectives }).map(
      (one) => [`dashboards/${one.uid}.json`, `${JSON.stringify(toGrafana(one), null, 1)}\n`] as const,
    ),
  ]);
}

/** Where they are kept. */
export const generatedFolder = new URL("generated/", import.meta.url);
