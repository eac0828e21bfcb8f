import { existsSync, readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { dashboards } from "./dashboards.ts";
import { generatedFiles, generatedFolder } from "./generated.ts";
import { kebab, readCauses, readObjectives } from "./objectives.ts";
import { metricsOf } from "./promql.ts";
import type { Rules } from "./rules.ts";

const house = new URL("../../", import.meta.url);
const files = generatedFiles();
const rules = [...files]
  .filter(([path]) => path.startsWith("rules/"))
  .flatMap(([, text]) => (parse(text) as Rules).groups.flatMap((group) => group.rules));
const alerts = [...new Set(rules.flatMap(({ alert }) => alert ?? []))];

it("what is made is what is kept", () => {
  for (const folder of ["rules", "dashboards"])
    for (const file of readdirSync(new URL(folder, generatedFolder)))
      expect([...files.keys()]).toContain(`${folder}/${file}`);
  for (const [path, text] of files)
    expect(
      readFileSync(new URL(path, generatedFolder), "utf8") === text,
      `${path}: node infra/observability/main.ts write`,
    ).toBe(true);
});

it("no alert has the name of another, and Watchdog is the only one that is nobody's", () => {
  const names = [...readObjectives().objectives, ...readCauses()].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(rules.filter(({ labels }) => labels?.["severity"] === "none").map(({ alert }) => alert)).toEqual(["Watchdog"]);
});

it("queries read recorded rules that are there", () => {
  const recorded = new Set(rules.flatMap(({ record }) => record ?? []));
  const shown = dashboards(readObjectives()).flatMap(({ rows }) =>
    rows.flatMap((row) => row.panels.flatMap(({ queries }) => queries)),
  );
  const read = [...rules, ...shown].flatMap(({ expr }) => metricsOf(expr).map(({ metric }) => metric));
  expect(read.filter((metric) => metric.includes(":") && !recorded.has(metric))).toEqual([]);
});

describe("every alert has a page", () => {
  const folder = new URL("infra/runbooks/alerts/", house);
  it.each(alerts)("%s", (alert) => {
    const path = new URL(`${kebab(alert)}.md`, folder);
    expect(existsSync(path), path.pathname).toBe(true);
    const text = readFileSync(path, "utf8");
    expect(text).toMatch(new RegExp(`^# ${alert}\\n`));
    for (const part of ["What customers meet", "Look", "Do"]) expect(text).toContain(`\n## ${part}\n`);
    for (const rule of rules.filter((one) => one.alert === alert))
      expect(rule.annotations?.["runbook"]).toBe(`infra/runbooks/alerts/${kebab(alert)}.md`);
  });

  it("and no page is of an alert that is gone", () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith(".md") && file !== "README.md");
    expect(pages.toSorted()).toEqual(alerts.map((alert) => `${kebab(alert)}.md`).toSorted());
  });

  it("and pages name metrics, files and commands that are there", () => {
    const { scripts } = JSON.parse(readFileSync(new URL("package.json", house), "utf8")) as {
      scripts: Readonly<Record<string, string>>;
    };
    const known = new Set(
      [
        ...rules,
        ...dashboards(readObjectives()).flatMap(({ rows }) =>
          rows.flatMap((row) => row.panels.flatMap(({ queries }) => queries)),
        ),
      ].flatMap(({ expr }) => metricsOf(expr).map(({ metric }) => metric)),
    );
    for (const page of readdirSync(folder)) {
      const text = readFileSync(new URL(page, folder), "utf8");
      for (const [, metric = ""] of text.matchAll(/`((?:gateway|room|orders|process|nodejs|slo)[_:][\w:]+)/g))
        expect(
          [...known].some(
            (one) => one.replace(/_(bucket|count|sum)$/, "") === metric.replace(/_(bucket|count|sum)$/, ""),
          ),
          `${page}: ${metric}`,
        ).toBe(true);
      for (const [, name = ""] of text.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts), page).toContain(name);
      for (const [, link = ""] of text.matchAll(/\]\(([^)#:]+)\)/g))
        expect(existsSync(new URL(link, folder)), `${page}: ${link}`).toBe(true);
    }
  });
});
