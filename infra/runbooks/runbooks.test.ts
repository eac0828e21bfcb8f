import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const here = new URL("./", import.meta.url);
const root = new URL("../../", here);
const pages = readdirSync(here).filter((file) => file.endsWith(".md"));
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const { scripts } = JSON.parse(read("package.json")) as { scripts: Readonly<Record<string, string>> };

describe.each(pages)("%s", (page) => {
  const text = readFileSync(new URL(page, here), "utf8");

  it("links to what is there", () => {
    for (const [, path = ""] of text.matchAll(/\]\(([^)#:]+)\)/g))
      expect(existsSync(new URL(path, here)), path).toBe(true);
  });

  it("names programs, scripts and folders that are there", () => {
    for (const [, path = ""] of text.matchAll(/node (infra\/\S+\.ts)/g))
      expect(existsSync(new URL(path, root)), path).toBe(true);
    for (const [, name = ""] of text.matchAll(/npm run (\w+)/g)) expect(Object.keys(scripts)).toContain(name);
    for (const [, name = ""] of text.matchAll(/`modules\/([a-z-]+)`/g))
      expect(existsSync(new URL(`infra/terraform/modules/${name}`, root)), name).toBe(true);
    for (const [, path = ""] of text.matchAll(/`(infra\/[a-z/-]+(?:\.ts)?)`/g))
      expect(existsSync(new URL(path, root)), path).toBe(true);
  });
});

it("the windows are those that Terraform and the deploy keep", () => {
  const text = readFileSync(new URL("maintenance.md", here), "utf8");
  for (const words of ["sun:02:00-sun:04:00", "Tuesdays and Thursdays", "10 %"]) expect(text).toContain(words);
  expect(read("infra/terraform/modules/database/main.tf")).toContain('"sun:02:00-sun:04:00"');
  expect(read("infra/terraform/modules/cache/main.tf")).toContain('"sun:02:00-sun:04:00"');
  expect(read("infra/terraform/modules/cluster/nodes.tf")).toMatch(/max_unavailable_percentage = 10\n/);
});

it("the evacuation names the settings that a promotion changes", () => {
  const text = readFileSync(new URL("region-evacuation.md", here), "utf8");
  expect(read("infra/helm/environments/production/eu-west-1.yaml")).toContain("roomsStandBy: true");
  expect(read("infra/terraform/live/production/global/variables.tf")).toContain('variable "evacuated_regions"');
  for (const setting of ["roomsStandBy", "evacuated_regions", "writer: eu-west-1", "remoteCidrs"])
    expect(text).toContain(setting);
});

it("the sale's figures are levers that exist", () => {
  const text = readFileSync(new URL("sale-day.md", here), "utf8");
  expect(text).toContain("CHECKOUT_MAX_IN_FLIGHT");
  expect(read("subgraphs/orders/src/config.ts")).toContain("CHECKOUT_MAX_IN_FLIGHT");
  expect(read("infra/terraform/live/production/us-east-1/variables.tf")).toContain('variable "sale_day"');
});
