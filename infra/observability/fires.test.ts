import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stringify } from "yaml";
import { describe, expect, it } from "vitest";
import { dashboards } from "./dashboards.ts";
import { generatedFolder } from "./generated.ts";
import { type Objective, readCauses, readObjectives } from "./objectives.ts";
import { burnRateAlerts, causeAlerts, recordingRules, type Rules } from "./rules.ts";

const isThere = (program: string): boolean => spawnSync(program, ["--version"]).error === undefined;
const hasPromtool = isThere("promtool");
const hasAmtool = isThere("amtool");
const why = "(not run: apt-get install prometheus prometheus-alertmanager brings it; nothing needs to be started)";

const rules = ["objectives", "burn-rates", "causes"].map((name) =>
  fileURLToPath(new URL(`rules/${name}.yaml`, generatedFolder)),
);

/** Runs a program on a file of this text. Answers what it said, and whether it was content. */
function on(
  text: string,
  program: string,
  ...args: readonly string[]
): { readonly isWell: boolean; readonly said: string } {
  const folder = mkdtempSync(join(tmpdir(), "novatech-rules-"));
  try {
    const file = join(folder, "file.yaml");
    writeFileSync(file, text);
    const { status, stdout, stderr } = spawnSync(program, [...args, file], { encoding: "utf8" });
    return { isWell: status === 0, said: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Series = Readonly<Record<string, string>>;
type Sample = { readonly labels: string; readonly value: number };

/** One of promtool's tests: series, one value a minute, and what a query gives after some time. */
const trying = (series: Series, at: string, expr: string, samples: readonly Sample[]) => ({
  interval: "1m",
  input_series: Object.entries(series).map(([name, values]) => ({ series: name, values })),
  promql_expr_test: [{ expr, eval_time: at, exp_samples: samples }],
});
/** Promtool's answer to tests of these rules alone: it works every rule out at every minute of every test. */
function tried(ruleFiles: readonly Rules[], tests: readonly object[]): ReturnType<typeof on> {
  const folder = mkdtempSync(join(tmpdir(), "novatech-tried-"));
  try {
    const files = ruleFiles.map((content, index) => {
      const file = join(folder, `${index}.yaml`);
      writeFileSync(file, stringify(content, { lineWidth: 0 }));
      return file;
    });
    const text = stringify({ rule_files: files, evaluation_interval: "2m", tests }, { lineWidth: 0 });
    return on(text, "promtool", "test", "rules");
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Series of an objective of which a part was bad for some minutes, and nothing afterwards, up to 8 hours. */
function traffic(objective: Objective, part: number, minutes = 480): Series {
  const perMinute = 10_000;
  const grown = (each: number, before = 0): string =>
    `0+${each}x${minutes} ${minutes * each}+${before}x${480 - minutes}`;
  const badEach = Math.round(perMinute * part);
  if ("bad" in objective) {
    // Where what is bad is a part of the same metric, the rest has another label.
    const isPart = objective.bad.startsWith(`${objective.total}{`);
    const total = isPart ? `${objective.total}{outcome="placed"}` : objective.total;
    const rest = isPart ? perMinute - badEach : perMinute;
    return { [total]: grown(rest, isPart ? perMinute : rest), [objective.bad]: grown(badEach) };
  }
  const [, metric = "", labels = ""] = /^(\w+)(?:\{(.*)\})?$/.exec(objective.histogram) ?? [];
  const of = (more: string): string => [labels, more].filter(Boolean).join(",");
  return {
    [`${metric}_count{${of("")}}`]: grown(perMinute, perMinute),
    [`${metric}_bucket{${of(`le="${objective.withinSeconds}"`)}}`]: grown(perMinute - badEach, perMinute),
  };
}

describe.skipIf(!hasPromtool)(`promtool: the rules ${hasPromtool ? "" : why}`, () => {
  it("can be read, and the dashboards' queries too", () => {
    expect(execFileSync("promtool", ["check", "rules", ...rules], { encoding: "utf8" })).not.toContain("FAILED");
    const shown = dashboards(readObjectives()).flatMap(({ rows }) =>
      rows.flatMap(({ panels }) => panels.flatMap(({ queries }) => queries)),
    );
    const group = { name: "shown", rules: shown.map(({ expr }, index) => ({ record: `shown:${index}`, expr })) };
    expect(on(stringify({ groups: [group] }), "promtool", "check", "rules")).toMatchObject({ isWell: true });
  });

  const firing = (name: string): string =>
    `count by (severity, window) (ALERTS{alertname="${name}",alertstate="firing"})`;
  const all = { "1h": "page", "6h": "page", "1d": "ticket", "3d": "ticket" } as const;
  const alerts = (...windows: readonly (keyof typeof all)[]): readonly Sample[] =>
    windows.map((window) => ({ labels: `{severity="${all[window]}", window="${window}"}`, value: 1 }));

  it.each(readObjectives().objectives.map((one) => [one.name, one] as const))(
    "%s wakes somebody when its budget burns fast, writes a ticket when slowly, else is silent",
    (name, objective) => {
      const budget = 1 - objective.objective;
      const burning = (times: number, ...windows: readonly (keyof typeof all)[]) =>
        trying(traffic(objective, times * budget), "8h", firing(name), alerts(...windows));
      const own = { windowDays: readObjectives().windowDays, objectives: [objective] };
      const { isWell, said } = tried(
        [recordingRules(own), burnRateAlerts(own)],
        [
          burning(20, "1h", "6h", "1d", "3d"),
          burning(8, "6h", "1d", "3d"),
          burning(4, "1d", "3d"),
          burning(2, "3d"),
          burning(0.5),
          burning(0),
          // Over for an hour: the short windows are good again, so nobody is woken although the long ones are bad still.
          trying(
            traffic(objective, 20 * budget, 420),
            "8h",
            `${firing(name)} unless on (window) vector(0)`,
            alerts("1d", "3d"),
          ),
          // Nothing happens at night: that is no fault.
          trying({ up: "1x480" }, "8h", firing(name), []),
        ],
      );
      expect(said).toContain("SUCCESS");
      expect(isWell).toBe(true);
    },
  );

  it("every alert about a cause fires by its series, and is silent by the others", () => {
    const tests = readCauses().flatMap(({ name, fires, silent }) => {
      const ever = `max_over_time(count(ALERTS{alertname="${name}",alertstate="firing"})[40m:1m]) > 0`;
      return [trying(fires, "1h", ever, [{ labels: "{}", value: 1 }]), trying(silent, "1h", ever, [])];
    });
    const { isWell, said } = tried([causeAlerts(readCauses())], tests);
    expect(said).toContain("SUCCESS");
    expect(isWell).toBe(true);
  });

  it("the watchdog always fires", () => {
    const watchdog = 'count(ALERTS{alertname="Watchdog"})';
    const test = trying({ up: "1x5" }, "5m", watchdog, [{ labels: "{}", value: 1 }]);
    expect(tried([causeAlerts([])], [test]).said).toContain("SUCCESS");
    // A test that expects nothing must fail here: else promtool compares nothing.
    expect(tried([causeAlerts([])], [trying({ up: "1x5" }, "5m", watchdog, [])]).said).toContain("FAILED");
  });
});

describe.skipIf(!hasAmtool)(`amtool: the routes ${hasAmtool ? "" : why}`, () => {
  const text = readFileSync(new URL("alertmanager.yaml", import.meta.url), "utf8")
    .replace("PAGE_TOPIC_ARN", "arn:aws:sns:us-east-1:111122223333:pages")
    .replace("TICKET_TOPIC_ARN", "arn:aws:sns:us-east-1:111122223333:tickets")
    .replaceAll("REGION", "us-east-1");

  it("are a configuration", () => {
    expect(on(text, "amtool", "check-config")).toMatchObject({ isWell: true });
  });

  it.each([
    ["pages", ["severity=page", "alertname=QueryAvailability"]],
    ["tickets", ["severity=ticket", "alertname=QueryAvailability"]],
    ["tickets", ["alertname=Unknown"]],
    ["nobody", ["severity=none", "alertname=Watchdog"]],
  ] as const)("tell %s of %s", (receiver, labels) => {
    const folder = mkdtempSync(join(tmpdir(), "novatech-routes-"));
    try {
      writeFileSync(join(folder, "file.yaml"), text);
      const said = execFileSync(
        "amtool",
        ["config", "routes", "test", `--config.file=${join(folder, "file.yaml")}`, ...labels],
        { encoding: "utf8" },
      );
      expect(said.trim()).toBe(receiver);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
