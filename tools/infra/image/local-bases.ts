import { cpSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { type InfraConfig, root } from "../config.ts";
import { runProgram } from "../run-program.ts";
import type { Builder } from "./builder.ts";

/** What Google's image `cc` holds: the C and C++ libraries, certificates, time zones. */
const runtime = [
  "base-files",
  "netbase",
  "tzdata",
  "libc6",
  "libgcc-s1",
  "libstdc++6",
  "libgomp1",
  "libssl3",
  "ca-certificates",
];
/** What the first stage's commands need beside that. */
const shell = ["dash", "coreutils", "findutils", "libselinux1", "libpcre2-8-0", "libacl1", "libattr1", "libgmp10"];

/**
 * Makes stand-ins of the images that the Dockerfile names, for a machine that reaches Debian and no registry: Debian's packages unpacked, with
 * this machine's Node, npm and certificates. Their names are the Dockerfile's, so that its own text is built.
 */
export async function makeLocalBases(config: InfraConfig, builder: Builder): Promise<void> {
  const text = readFileSync(join(root, "infra/images/Dockerfile"), "utf8");
  const [first = "", last = ""] = [...text.matchAll(/^FROM (\S+)/gm)].map(([, name = ""]) => name);
  const packages = join(builder.folder, "debian");
  mkdirSync(packages, { recursive: true });
  const system = (program: string, ...args: readonly string[]): Promise<void> => must(config, packages, program, args);
  if (readdirSync(packages).length === 0) await system("apt-get", "download", ...runtime, ...shell);
  const files = readdirSync(packages);
  for (const [name, wanted, hasNode] of [
    [last, runtime, false],
    [first, [...runtime, ...shell], true],
  ] as const) {
    const tree = join(builder.folder, "tree");
    rmSync(tree, { recursive: true, force: true });
    mkdirSync(tree, { recursive: true });
    for (const one of wanted) {
      const file = files.find((found) => found.startsWith(`${one}_`));
      if (file === undefined) throw new Error(`apt-get brought no package ${one}: remove ${packages} and try again`);
      await system("dpkg-deb", "-x", file, tree);
    }
    cpSync("/etc/ssl/certs/ca-certificates.crt", join(tree, "etc/ssl/certs/ca-certificates.crt"), {
      dereference: true,
    });
    if (hasNode) await addNode(config, tree);
    for (const folder of ["tmp", "root", "proc", "sys", "dev"]) mkdirSync(join(tree, folder), { recursive: true });
    const container = await builder.run("from", "scratch");
    await builder.run("copy", "--quiet", container, tree, "/");
    const variables = [
      "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
      "SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt",
    ];
    if (hasNode) variables.push("NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt");
    await builder.run("config", ...variables.flatMap((one) => ["--env", one]), container);
    await builder.run("commit", "--quiet", "--rm", container, name.includes("/") ? name : `docker.io/library/${name}`);
    rmSync(tree, { recursive: true, force: true });
  }
}

/** Node as it runs this, and the npm beside the one on PATH, where the official image has them. */
async function addNode(config: InfraConfig, tree: string): Promise<void> {
  mkdirSync(join(tree, "usr/local/bin"), { recursive: true });
  mkdirSync(join(tree, "usr/local/lib/node_modules"), { recursive: true });
  cpSync(process.execPath, join(tree, "usr/local/bin/node"));
  const { output } = await runProgram("sh", ["-c", "command -v npm"], { cwd: root, environment: config.environment });
  const npm = dirname(dirname(realpathSync(output.trim())));
  cpSync(npm, join(tree, "usr/local/lib/node_modules/npm"), { recursive: true, dereference: true });
  for (const program of ["npm", "npx"])
    symlinkSync(`../lib/node_modules/npm/bin/${program}-cli.js`, join(tree, "usr/local/bin", program));
}

async function must(config: InfraConfig, cwd: string, program: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runProgram(program, args, { cwd, environment: config.environment });
  if (code !== 0) throw new Error(`${program} ${args[0]} failed: ${output.trim().split("\n").slice(-5).join("\n")}`);
}
