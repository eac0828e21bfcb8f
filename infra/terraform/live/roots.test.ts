import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const regions = Object.keys(JSON.parse(read("cidrs.json")) as object).filter((place) => place.includes("/"));

it("regions differ in their settings only", () => {
  expect(regions).toHaveLength(5);
  for (const file of ["main.tf", "variables.tf", "versions.tf", "outputs.tf"])
    for (const region of regions)
      expect(read(`${region}/${file}`), `${region}/${file}`).toBe(read(`staging/us-east-1/${file}`));
});

it("one region of production writes, the one that the charts name", () => {
  const writers = regions.filter((region) => /role\s+= "writer"/.test(read(`${region}/terraform.tfvars`)));
  const [, writer] = /^writer: (\S+)/m.exec(read("../../helm/environments/production.yaml")) ?? [];
  expect(writers).toEqual([`production/${writer}`]);
});

it("production wakes somebody, and every region writes tickets", () => {
  const settings = (region: string): string => read(`${region}/terraform.tfvars`);
  for (const region of regions) expect(settings(region), region).toMatch(/^ticket_receivers\s+= \{ .*endpoint/m);
  for (const region of regions.filter((one) => one.startsWith("production/")))
    expect(settings(region), region).toMatch(/^alarm_receivers\s+= \{ .*endpoint/m);
});

it("charts and roots use the same names and accounts", () => {
  for (const region of regions) {
    const [environment = "", name = ""] = region.split("/");
    const settings = read(`${region}/terraform.tfvars`);
    const setting = (key: string): string => new RegExp(`${key}\\s+= "([^"]+)"`).exec(settings)?.[1] ?? "";
    expect(read(`../../helm/environments/${region}.yaml`)).toContain(
      `installation: novatech-${environment}-${setting("code")}`,
    );
    expect(read(`../../helm/environments/${environment}.yaml`)).toContain(`account: "${setting("account")}"`);
    expect(read(`../../helm/environments/${environment}.yaml`)).toContain(`domain: ${setting("domain")}`);
    expect(setting("region")).toBe(name);
  }
});
