import { existsSync, readFileSync } from "node:fs";
import { parse } from "yaml";

/** Values of a chart, as YAML gives them. */
export type Values = { readonly [key: string]: unknown };

/** A service in one region of an environment. */
export type Place = { readonly service: string; readonly environment: string; readonly region: string };

const helm = new URL("./", import.meta.url);

/** A YAML file below infra/helm; throws where it is none. */
export const readYaml = (path: string): Values => (parse(readFileSync(new URL(path, helm), "utf8")) ?? {}) as Values;

const isMap = (value: unknown): value is Values => typeof value === "object" && value !== null && !Array.isArray(value);

/** As Helm lays one file of values over another: maps are merged, everything else is replaced, null takes a key away. */
export function overlay(under: Values, over: Values): Values {
  const merged: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const before = merged[key];
    if (value === null) delete merged[key];
    else merged[key] = isMap(value) && isMap(before) ? overlay(before, value) : value;
  }
  return merged;
}

type ServicesSet = {
  readonly spec: {
    readonly generators: readonly [
      {
        readonly matrix: {
          readonly generators: readonly { readonly list: { readonly elements: readonly Record<string, string>[] } }[];
        };
      },
    ];
    readonly template: {
      readonly spec: { readonly source: { readonly helm: { readonly valueFiles: readonly string[] } } };
    };
  };
};

const servicesSet = (): ServicesSet["spec"] => (readYaml("argocd/services.yaml") as unknown as ServicesSet).spec;

/** Every service in every region, as Argo CD makes applications of them. */
export function places(): readonly Place[] {
  const [regions, services] = servicesSet().generators[0].matrix.generators;
  return (regions?.list.elements ?? []).flatMap(({ environment = "", region = "" }) =>
    (services?.list.elements ?? []).map(({ service = "" }) => ({ service, environment, region })),
  );
}

/** The files of values of a service there, in order, below infra/helm. Those that need not exist are marked. */
export function valueFiles({ service, environment, region }: Place): readonly { path: string; isOptional: boolean }[] {
  const { generators, template } = servicesSet();
  const elements = generators[0].matrix.generators[1]?.list.elements ?? [];
  const values = elements.find((element) => element["service"] === service)?.["values"] ?? "";
  const known: Readonly<Record<string, string>> = { service, environment, region, values };
  return template.spec.source.helm.valueFiles.map((file) => ({
    path: file.replace(/^\.\.\//, "").replaceAll(/\{\{\.(\w+)\}\}/g, (_all, name: string) => known[name] ?? ""),
    isOptional: file.includes(".scaling/") || file.includes("/releases/"),
  }));
}

/** The values a service gets there: the chart's own, then each file over those before. Throws where a file is missing. */
export function valuesOf(place: Place): Values {
  let values = readYaml("service/values.yaml");
  for (const { path, isOptional } of valueFiles(place))
    if (!isOptional || existsSync(new URL(path, helm))) values = overlay(values, readYaml(path));
  return values;
}

/** Replaces `{{ .Values.a.b }}`. Throws for anything else of Helm's language, and for a value that is not there. */
export function rendered(text: string, values: Values): string {
  const done = text.replaceAll(/\{\{ \.Values\.([\w.]+) \}\}/g, (_all, path: string) => {
    const value = path.split(".").reduce<unknown>((at, key) => (isMap(at) ? at[key] : undefined), values);
    if (typeof value !== "string" || value === "") throw new Error(`${text}: there is no value ${path}`);
    return value;
  });
  if (done.includes("{{")) throw new Error(`${text}: only {{ .Values.x.y }} may stand in a text`);
  return done;
}

/** What a service's process is told there: plain variables, and those that are secret by their key in its secret. */
export function environmentOf(place: Place): {
  readonly plain: Readonly<Record<string, string>>;
  readonly secret: Readonly<Record<string, string>>;
  readonly mounts: readonly string[];
} {
  const values = valuesOf(place);
  const plain = Object.entries(values["env"] as Record<string, string>);
  const mounts = values["mounts"] as readonly { name: string; items: readonly { path: string }[] }[];
  return {
    plain: Object.fromEntries(plain.map(([name, text]) => [name, rendered(text, values)])),
    secret: values["secrets"] as Record<string, string>,
    mounts: mounts.flatMap(({ name, items }) => items.map(({ path }) => `/etc/novatech/${name}/${path}`)),
  };
}
