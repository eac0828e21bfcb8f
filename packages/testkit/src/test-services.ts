import { inject } from "vitest";

/** What the run's set-up hands to every test that needs services. */
export type TestServices = {
  /** The superuser's connection to the run's PostgreSQL. */
  readonly adminUrl: string;
  /** The run's temporary folder; services started below it end with the run. */
  readonly folder: string;
};

declare module "vitest" {
  // vitest gathers what set-up hands to tests by merging into this interface.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface ProvidedContext {
    novatechServices: TestServices;
  }
}

/** The run's services. Throws in a test of the unit project, for which none are started. */
export function testServices(): TestServices {
  const services = inject("novatechServices") as TestServices | undefined;
  if (services === undefined)
    throw new Error("Tests that need PostgreSQL or Redis are named .int.test.ts or .e2e.test.ts: rename this one.");
  return services;
}
