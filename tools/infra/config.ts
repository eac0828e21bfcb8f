import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. */
export const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folder of the infrastructure as code. */
export const terraformFolder = join(root, "infra/terraform");

/** What the commands of `npm run infra` need to know of this machine. */
export type InfraConfig = {
  /** Where tools, caches and results are kept: `NOVATECH_HOME`, default `.novatech`, with `/infra`. */
  readonly home: string;
  /** The environment that programs are started with. */
  readonly environment: NodeJS.ProcessEnv;
  /** Why Terraform cannot be run here, as a sentence that says what to do; null where it can. */
  readonly withoutTerraform: string | null;
};

/** Reads `NOVATECH_HOME`, `PATH` and `TF_PROVIDER_MIRROR`. Throws when the mirror is named and is not there. */
export function readInfraConfig(environment: NodeJS.ProcessEnv): InfraConfig {
  const mirror = environment["TF_PROVIDER_MIRROR"];
  if (mirror && !existsSync(join(mirror, "registry.terraform.io/hashicorp/aws")))
    throw new Error(
      `TF_PROVIDER_MIRROR=${mirror} holds no registry.terraform.io/hashicorp/aws: name the folder above it`,
    );
  return {
    home: join(resolve(root, environment["NOVATECH_HOME"] || ".novatech"), "infra"),
    environment,
    withoutTerraform: isOnPath("terraform", environment)
      ? null
      : "terraform is not on PATH: get 1.11 or newer from https://developer.hashicorp.com/terraform/install",
  };
}

/** Whether a program of that name can be started. */
export function isOnPath(program: string, environment: NodeJS.ProcessEnv): boolean {
  return (environment["PATH"] ?? "").split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return folder !== "";
    } catch {
      return false;
    }
  });
}
