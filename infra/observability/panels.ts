/** A unit as Grafana names it. */
type Unit = "s" | "percentunit" | "ops" | "short" | "bytes";

/** What a panel shows: queries with the words of their legend (`{{label}}` is replaced by Grafana). */
export type Panel = {
  readonly title: string;
  readonly says?: string;
  readonly unit: Unit;
  /** `stat`: one number now. Default over time. */
  readonly kind?: "stat" | "timeseries";
  /** From where on it is red; below it green. */
  readonly bad?: number;
  /** Green above `bad` instead. */
  readonly isMoreBetter?: boolean;
  readonly queries: readonly { readonly expr: string; readonly legend: string }[];
};

/** A dashboard as rows of panels; each row fills the width. */
export type Dashboard = {
  readonly uid: string;
  readonly title: string;
  readonly rows: readonly { readonly title: string; readonly panels: readonly Panel[] }[];
};

const source = { type: "prometheus", uid: "${source}" };
const width = 24;

/** A dashboard as the JSON that Grafana takes, schema 39 (Grafana 10 and newer). */
export function toGrafana(dashboard: Dashboard): object {
  let y = 0;
  let id = 0;
  const panels = dashboard.rows.flatMap(({ title, panels: shown }) => {
    const row = {
      id: ++id,
      type: "row",
      title,
      collapsed: false,
      gridPos: { x: 0, y: y++, w: width, h: 1 },
      panels: [],
    };
    const h = shown.every(({ kind }) => kind === "stat") ? 4 : 8;
    const w = Math.floor(width / shown.length);
    const placed = shown.map((panel, index) => panelOf(panel, ++id, { x: index * w, y, w, h }));
    y += h;
    return [row, ...placed];
  });
  return {
    uid: dashboard.uid,
    title: dashboard.title,
    tags: ["novatech"],
    schemaVersion: 39,
    editable: false,
    timezone: "utc",
    refresh: "30s",
    time: { from: "now-6h", to: "now" },
    templating: { list: [{ name: "source", label: "Prometheus", type: "datasource", query: "prometheus" }] },
    panels,
  };
}

function panelOf(panel: Panel, id: number, gridPos: object): object {
  const { title, says, unit, kind = "timeseries", bad, isMoreBetter = false } = panel;
  const [below, above] = isMoreBetter ? ["red", "green"] : ["green", "red"];
  const steps = [
    { color: bad === undefined ? "green" : below, value: null },
    ...(bad === undefined ? [] : [{ color: above, value: bad }]),
  ];
  return {
    id,
    type: kind,
    title,
    ...(says === undefined ? {} : { description: says }),
    datasource: source,
    gridPos,
    fieldConfig: { defaults: { unit, min: 0, thresholds: { mode: "absolute", steps } }, overrides: [] },
    options:
      kind === "stat"
        ? { reduceOptions: { calcs: ["lastNotNull"] }, colorMode: "background" }
        : { legend: { displayMode: "list", placement: "bottom" } },
    targets: panel.queries.map(({ expr, legend }, index) => ({
      refId: String.fromCharCode(65 + index),
      datasource: source,
      expr,
      legendFormat: legend,
      ...(kind === "stat" ? { instant: true } : { range: true }),
    })),
  };
}
