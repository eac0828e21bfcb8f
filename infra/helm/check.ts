import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAllDocuments } from "yaml";
import { runProgram } from "./program.ts";
import { type Place, places, readYaml, valueFiles, type Values } from "./values.ts";

const helmFolder = fileURLToPath(new URL("./", import.meta.url));
const kubernetes = "1.33.0";
const digest = `sha256:${"0".repeat(64)}`;

/** A chart as it is rendered somewhere. */
type Rendering = { readonly name: string; readonly parameters: readonly string[] };

/** Every service in every region, on one track and on two, and each other chart once. */
function renderings(): readonly Rendering[] {
  const filesOf = (place: Place): string[] =>
    valueFiles(place)
      .map(({ path }) => join(helmFolder, path))
      .filter((path) => existsSync(path))
      .flatMap((path) => ["--values", path]);
  const service = (place: Place, more: readonly string[] = []): Rendering => ({
    name: `${place.environment} ${place.region} ${place.service}${more.length > 0 ? ` ${more.at(-1)}` : ""}`,
    parameters: [place.service, `${helmFolder}service`, ...filesOf(place), `--set=image.digest=${digest}`, ...more],
  });
  const beside = [
    `--set=tracks.next.digest=${digest}`,
    "--set=live=next",
    "--set=schedules[0].name=evening",
    "--set=schedules[0].cron=0 1 * * *",
  ];
  const one = places().filter(({ environment, region }) => environment === "production" && region === "us-east-1");
  return [
    ...places().map((place) => service(place)),
    ...one.map((place) => service(place, [...beside, "--set=schedules[0].minReplicas=4", "--set=strategy=blue-green"])),
    { name: "platform", parameters: ["platform", `${helmFolder}platform`, "--set=region=us-east-1"] },
    {
      name: "elasticsearch",
      parameters: [
        "elasticsearch",
        `${helmFolder}elasticsearch`,
        "--set=zones={us-east-1a,us-east-1b,us-east-1c}",
        "--set-string=account=111122223333",
        "--set=installation=novatech-production-use1",
        "--set=snapshotBucket=snapshots",
      ],
    },
    {
      name: "preview",
      parameters: ["preview", `${helmFolder}preview`, "--set=number=7", `--set=image.digest=${digest}`],
    },
  ];
}

/** Kinds that Kubernetes itself does not know: their own controllers check them. Any other unknown kind is a mistake. */
const ownKinds = new Set(["TargetGroupBinding", "ExternalSecret", "ClusterSecretStore", "Elasticsearch"]);

type Document = { readonly kind?: string; readonly metadata?: { readonly name?: string } };

/** Chart names for `helm lint`, each with values that it cannot do without. */
const lints: readonly (readonly string[])[] = [
  ["platform", "--set=region=us-east-1"],
  [
    "elasticsearch",
    "--set=zones={a}",
    "--set=installation=novatech-production-use1",
    "--set-string=account=111122223333",
  ],
  ["preview", `--set=image.digest=${digest}`],
];

/**
 * Renders every chart as Argo CD would, with `helm` on PATH, and holds what comes out against Kubernetes' own schemas by `validate`, a program
 * that is given files (kubernetes-validate). Resolves with what is wrong, and how many objects were seen.
 */
export async function checkCharts(options: {
  readonly helm: string;
  /** Null: schemas are not looked at. */
  readonly validate: readonly [string, ...string[]] | null;
}): Promise<{ readonly faults: readonly string[]; readonly objects: number }> {
  const { helm, validate } = options;
  const faults: string[] = [];
  for (const [chart, ...parameters] of lints) {
    const { code, output } = await runProgram(helm, ["lint", "--strict", helmFolder + chart, ...parameters]);
    if (code !== 0) faults.push(`lint ${chart}: ${output}`);
  }
  const folder = mkdtempSync(join(tmpdir(), "novatech-charts-"));
  const files: string[] = [];
  let objects = 0;
  try {
    for (const { name, parameters } of renderings()) {
      const ran = await runProgram(helm, [
        "template",
        ...parameters,
        "--namespace=novatech",
        `--kube-version=${kubernetes}`,
      ]);
      if (ran.code !== 0) {
        faults.push(`${name}: ${ran.output.trim()}`);
        continue;
      }
      const documents = parseAllDocuments(ran.output).map((one) => one.toJS() as Document | null);
      const known = documents.filter((one) => one?.kind !== undefined);
      objects += known.length;
      faults.push(...faultsOfObjects(name, known as Values[]));
      const file = join(folder, `${files.length}.yaml`);
      // Separately: the validator reads one file as several documents, and stops at a kind it does not know.
      const own = known.filter((one) => !ownKinds.has(one?.kind ?? ""));
      writeFileSync(file, own.map((one) => JSON.stringify(one)).join("\n---\n"));
      files.push(file);
    }
    if (validate !== null && files.length > 0) {
      const [program, ...parameters] = validate;
      const { code, output } = await runProgram(program, [
        ...parameters,
        "--strict",
        "--quiet",
        "--kubernetes-version",
        "1.33",
        ...files,
      ]);
      if (code !== 0)
        faults.push(
          output
            .split("\n")
            .filter((line) => !line.startsWith("INFO"))
            .slice(0, 40)
            .join("\n"),
        );
    }
    return { faults, objects };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Workload = {
  readonly spec?: {
    readonly template?: {
      readonly spec?: {
        readonly containers?: readonly {
          readonly image?: string;
          readonly securityContext?: { readonly allowPrivilegeEscalation?: boolean };
          readonly resources?: { readonly requests?: object; readonly limits?: { readonly memory?: string } };
        }[];
        readonly securityContext?: { readonly runAsNonRoot?: boolean };
      };
    };
  };
};

/** What this house asks of every object beyond Kubernetes' schemas. */
function faultsOfObjects(name: string, objects: readonly Values[]): readonly string[] {
  const ids = objects.map(({ kind, metadata }) => `${String(kind)} ${String((metadata as { name?: string }).name)}`);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  return [
    ...twice.map((id) => `${name}: ${id} is there twice`),
    ...objects.flatMap((object, at) => {
      const pod = (object as Workload).spec?.template?.spec;
      const containers = pod?.containers ?? [];
      return [
        ...(pod && pod.securityContext?.runAsNonRoot !== true ? [`${name}: ${ids[at]} may run as root`] : []),
        ...containers.flatMap(({ image = "", securityContext, resources }) => [
          ...(/@sha256:|^public\.ecr\.aws\//.test(image) ? [] : [`${name}: ${ids[at]} names ${image} by a tag`]),
          ...(securityContext?.allowPrivilegeEscalation === false ? [] : [`${name}: ${ids[at]} may gain privileges`]),
          ...(resources?.requests && resources.limits?.memory ? [] : [`${name}: ${ids[at]} has no bounds`]),
        ]),
      ];
    }),
    ...(readYaml("service/values.yaml")["name"] === "" ? [] : [`${name}: the chart must name no service`]),
  ];
}
