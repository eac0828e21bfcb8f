import { expect, test } from "vitest";
import { readPeopleConfig } from "./config-people.ts";

test("a shop for trying out writes letters and texts into its folder", () => {
  expect(readPeopleConfig({ NOVATECH_HOME: "/srv/shop" })).toMatchObject({
    smtpUrls: [],
    mailFolder: "/srv/shop/mail",
    smsRegions: [],
    isTrial: true,
    vapid: null,
    timeZone: "UTC",
    webUrl: "http://localhost:4000",
  });
});

test("mail servers and regions come in the order in which they are asked", () => {
  const read = readPeopleConfig({
    SMTP_URL: "smtp://first",
    SMTP_FALLBACK_URLS: "smtps://second, smtp://third",
    SMS_REGIONS: "eu-west-1,us-east-1",
  });
  expect(read.smtpUrls).toEqual(["smtp://first", "smtps://second", "smtp://third"]);
  expect(read.smsRegions).toEqual(["eu-west-1", "us-east-1"]);
});

test.each([
  [{ NODE_ENV: "production" }, /SMTP_URL: is not set \(with NODE_ENV=production/],
  [{ SMTP_FALLBACK_URLS: "smtp://second" }, /SMTP_FALLBACK_URLS: needs SMTP_URL/],
  [{ SMTP_URL: "http://mail" }, /SMTP_URL: must read smtp:/],
  [{ MAIL_FROM: "a@b\nBcc: c@d" }, /MAIL_FROM/],
  [{ SMS_REGIONS: "Frankfurt" }, /SMS_REGIONS.*AWS regions/],
  [{ SMS_SENDER_ID: "NovaTech Shop" }, /SMS_SENDER_ID/],
  [{ VAPID_PUBLIC_KEY: "A".repeat(87) }, /VAPID_PRIVATE_KEY: .*set both or neither/],
  [{ VAPID_PRIVATE_KEY: "short" }, /VAPID_PRIVATE_KEY: must be 32 bytes/],
  [{ VAPID_CONTACT: "me" }, /VAPID_CONTACT/],
  [{ SHOP_TIME_ZONE: "Berlin" }, /SHOP_TIME_ZONE: must be a name/],
])("%j is refused with what would be right", (environment, said) => {
  expect(() => readPeopleConfig(environment)).toThrow(said);
});
