import { installMoto, type Moto, startMoto } from "@novatech/testkit/moto";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createFailover } from "../src/clients/carriers/failover.ts";
import { createSnsTexts } from "../src/clients/carriers/sns-texts.ts";

// Every call goes through a stand-in in Python: nets must be wider than its slowest day.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const moto = await installMoto();
const reason = "missing" in moto ? moto.missing : null;
if (reason !== null) process.stderr.write(`SNS's texts are not tested: moto could not be installed: ${reason}\n`);

describe.skipIf(reason !== null)(`texts by SNS${reason === null ? "" : ` (not run: ${reason})`}`, () => {
  let server: Moto;
  beforeAll(async () => {
    if ("missing" in moto) throw new Error(moto.missing);
    server = await startMoto(moto.python);
    vi.stubEnv("AWS_ENDPOINT_URL", server.url);
    vi.stubEnv("AWS_ACCESS_KEY_ID", "moto");
    vi.stubEnv("AWS_SECRET_ACCESS_KEY", "moto");
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    await server.stop();
  });
  const text = (to: string) => ({ id: "nfd_1", to, text: "Your parcel comes today.", isMarketing: false });
  const never = new AbortController().signal;

  test("are taken, with the provider's name for them", async () => {
    const texts = createSnsTexts({ region: "eu-central-1", senderId: "NovaTech" });
    const answer = await texts.send(text("+4915112345678"), never);
    expect(answer).toMatchObject({
      outcome: "TAKEN",
      provider: "sns eu-central-1",
      providerMessageId: expect.any(String),
    });
    await texts.close();
  });

  test("to what is no number are refused for good", async () => {
    const texts = createSnsTexts({ region: "eu-central-1", senderId: "NovaTech" });
    expect(await texts.send(text("not a number"), never)).toMatchObject({ outcome: "REFUSED", isAddress: true });
    await texts.close();
  });

  test("of a region that cannot be reached go by the next", async () => {
    const second = createSnsTexts({ region: "us-east-1", senderId: "NovaTech" });
    vi.stubEnv("AWS_ENDPOINT_URL", "http://127.0.0.1:9");
    const first = createSnsTexts({ region: "eu-central-1", senderId: "NovaTech" });
    const failed = await first.send(text("+4915112345678"), never);
    expect(failed).toMatchObject({ outcome: "FAILED", provider: "sns eu-central-1" });
    vi.stubEnv("AWS_ENDPOINT_URL", server.url);
    const both = createFailover([first, second], { now: () => new Date() });
    expect(await both.send(text("+4915112345678"), never)).toMatchObject({
      outcome: "TAKEN",
      provider: "sns us-east-1",
    });
    await both.close();
  });
});
