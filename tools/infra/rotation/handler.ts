import { type Roles, rotate, type RotationEvent } from "./rotate.ts";
import type { SecretStore } from "./secret-store.ts";

/** What Lambda calls, once per step of a rotation. `say` gets a line of each step that went well, with no secret in it. Rejects as `rotate` does. */
export const createHandler =
  (parts: {
    readonly secrets: SecretStore;
    readonly roles: Roles;
    readonly say: (line: string) => void;
  }): ((event: RotationEvent) => Promise<void>) =>
  async (event) => {
    await rotate(event, parts);
    parts.say(JSON.stringify({ step: event.Step, secret: event.SecretId, version: event.ClientRequestToken }));
  };
