import { expect, test } from "vitest";
import { localMailViewer } from "./local-mail-viewer.ts";

test("letters are shown by a shop for trying out alone: never in production, nor where a mail server takes them", async () => {
  const config = { NOVATECH_HOME: "nowhere", NODE_ENV: undefined, PORT: 0 };
  expect(await localMailViewer({ ...config, NODE_ENV: "production" }, {})).toBeNull();
  expect(await localMailViewer(config, { SMTP_URL: "smtp://localhost:25" })).toBeNull();
  const viewer = await localMailViewer(config, {});
  expect(viewer?.url).toMatch(/^http:\/\/localhost:\d+$/);
  await viewer?.stop();
});
