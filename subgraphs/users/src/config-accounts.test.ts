import { describe, expect, it } from "vitest";
import { readAccountsConfig } from "./config-accounts.ts";

const publicUrl = "http://127.0.0.1:4000";

describe("the configuration of accounts", () => {
  it("writes letters into the shop's folder, and has passkeys of localhost, where nothing is set", () => {
    expect(readAccountsConfig({ NOVATECH_HOME: "/srv/shop" }, publicUrl)).toEqual({
      mail: { folder: "/srv/shop/mail", from: "NovaTech <no-reply@novatech.example>" },
      webUrl: "http://localhost:4000",
      passkeys: { id: "localhost", origins: ["http://localhost:4000"] },
      breachedPasswordsUrl: null,
    });
  });

  it("is that of a shop with a mail server and a domain", () => {
    const environment = {
      NODE_ENV: "production",
      SMTP_URL: "smtps://user:secret@mail.example:465",
      MAIL_FROM: "Shop <shop@example.com>",
      WEB_URL: "https://www.example.com/",
      PASSKEY_DOMAIN: "example.com",
      BREACHED_PASSWORDS_URL: "https://api.pwnedpasswords.com/range",
    };
    expect(readAccountsConfig(environment, publicUrl)).toEqual({
      mail: { smtpUrl: "smtps://user:secret@mail.example:465", from: "Shop <shop@example.com>" },
      webUrl: "https://www.example.com",
      passkeys: { id: "example.com", origins: ["https://www.example.com"] },
      breachedPasswordsUrl: "https://api.pwnedpasswords.com/range",
    });
  });

  it("needs a mail server in production, and says so; refuses what cannot be right", () => {
    expect(() => readAccountsConfig({ NODE_ENV: "production" }, publicUrl)).toThrow(
      /SMTP_URL: is not set .*mail server/,
    );
    expect(() => readAccountsConfig({ SMTP_URL: "http://mail" }, publicUrl)).toThrow(/SMTP_URL: must read smtp:/);
    expect(() => readAccountsConfig({ MAIL_FROM: "a@b\nBcc: c@d" }, publicUrl)).toThrow(/MAIL_FROM/);
  });
});
