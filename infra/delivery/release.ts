/** How a service gets a new version. Which one a change needs: infra/delivery/README.md. */
export type Strategy = "rolling" | "canary" | "blue-green";

/** What a service runs in an environment: values of infra/helm/service, kept in infra/helm/releases/<environment>/<service>.yaml. */
export type Release = {
  readonly image: { readonly digest: string };
  readonly strategy?: Strategy;
  readonly live?: "stable" | "next";
  readonly tracks?: { readonly next: { readonly digest: string } };
};

/** A state to bring about; between two of them is what the deploy waits for. */
export type ReleaseStep = { readonly name: "begin" | "switch" | "settle" | "finish"; readonly release: Release };

const digestForm = /^sha256:[0-9a-f]{64}$/;

/**
 * The states from one version to the next. `from` is null at the first installation. Throws where a digest is none.
 *
 * - rolling: pods are replaced, none taken away before its successor is ready.
 * - canary: the next version beside the stable one; the load balancer's weights rise meanwhile (`canary`), then the stable track takes it over.
 * - blue-green: the next version at full strength beside the stable one, which then serves nothing but may be gone back to at once.
 */
export function releaseSteps(strategy: Strategy, from: string | null, to: string): readonly ReleaseStep[] {
  for (const digest of [from, to])
    if (digest !== null && !digestForm.test(digest))
      throw new Error(`${digest} is no digest: it must read sha256: and 64 hexadecimal digits`);
  const finish: ReleaseStep = { name: "finish", release: { image: { digest: to } } };
  if (from === null || strategy === "rolling") return [finish];
  const next = { next: { digest: to } };
  if (strategy === "canary")
    return [
      { name: "begin", release: { image: { digest: from }, strategy, tracks: next } },
      { name: "settle", release: { image: { digest: to }, strategy, tracks: next } },
      finish,
    ];
  return [
    { name: "begin", release: { image: { digest: from }, strategy, live: "stable", tracks: next } },
    { name: "switch", release: { image: { digest: from }, strategy, live: "next", tracks: next } },
    { name: "settle", release: { image: { digest: to }, strategy, live: "next", tracks: next } },
    finish,
  ];
}

/** What brings the service back to the version before, from any state in between. */
export const backTo = (from: string): Release => ({ image: { digest: from } });
