import { ResourceNotFoundException, SecretsManager } from "@aws-sdk/client-secrets-manager";
import type { SecretStore } from "./secret-store.ts";

/** Secrets Manager at an endpoint; region and credentials are the function's own. Rejects as the SDK does, after its retries. */
export function createSecretsManager(endpoint: string | undefined): SecretStore {
  const client = new SecretsManager(endpoint === undefined ? {} : { endpoint });
  return {
    describe: async (id) => {
      const { RotationEnabled, VersionIdsToStages } = await client.describeSecret({ SecretId: id });
      return { rotates: RotationEnabled === true, stages: VersionIdsToStages ?? {} };
    },
    read: async (id, stage, version) => {
      try {
        const { SecretString } = await client.getSecretValue({
          SecretId: id,
          VersionStage: stage,
          ...(version === undefined ? {} : { VersionId: version }),
        });
        return SecretString ?? null;
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return null;
        throw error;
      }
    },
    write: async (id, version, text) => {
      await client.putSecretValue({
        SecretId: id,
        ClientRequestToken: version,
        SecretString: text,
        VersionStages: ["AWSPENDING"],
      });
    },
    makeCurrent: async (id, version, instead) => {
      await client.updateSecretVersionStage({
        SecretId: id,
        VersionStage: "AWSCURRENT",
        MoveToVersionId: version,
        ...(instead === null ? {} : { RemoveFromVersionId: instead }),
      });
    },
    randomPassword: async () => {
      const { RandomPassword } = await client.getRandomPassword({ PasswordLength: 40, ExcludePunctuation: true });
      if (!RandomPassword) throw new Error("Secrets Manager made no password");
      return RandomPassword;
    },
  };
}
