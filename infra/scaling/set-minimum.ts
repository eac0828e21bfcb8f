import { readFileSync } from "node:fs";
import { request as plainRequest } from "node:http";
import { request as secureRequest } from "node:https";

/** The cluster's API as a pod reaches it. */
export type ClusterApi = {
  /** https://host:port */
  readonly url: string;
  readonly token: string;
  /** The certificate that signed the API's. */
  readonly authority: string;
};

const mounted = "/var/run/secrets/kubernetes.io/serviceaccount";

/** The API of the cluster this pod runs in. Throws outside a pod. Source: https://kubernetes.io/docs/tasks/run-application/access-api-from-pod/ */
export function clusterOfPod(environment: Readonly<Record<string, string | undefined>>): ClusterApi {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = environment;
  if (!host || !port) throw new Error("this runs in a pod only: KUBERNETES_SERVICE_HOST is not set");
  return {
    url: `https://${host.includes(":") ? `[${host}]` : host}:${port}`,
    token: readFileSync(`${mounted}/token`, "utf8"),
    authority: readFileSync(`${mounted}/ca.crt`, "utf8"),
  };
}

/**
 * Sets an autoscaler's minimum. When `replicas` is above its maximum the maximum is the minimum, since the API refuses more.
 * Resolves with the minimum that holds now. Rejects with the API's words.
 */
export async function setMinimum(
  api: ClusterApi,
  autoscaler: { readonly namespace: string; readonly name: string },
  replicas: number,
): Promise<number> {
  const path = `/apis/autoscaling/v2/namespaces/${autoscaler.namespace}/horizontalpodautoscalers/${autoscaler.name}`;
  const { spec } = (await ask(api, "GET", path)) as { spec: { maxReplicas: number } };
  const minReplicas = Math.min(replicas, spec.maxReplicas);
  await ask(api, "PATCH", path, { spec: { minReplicas } });
  return minReplicas;
}

function ask(api: ClusterApi, method: string, path: string, body?: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const url = new URL(path, api.url);
    const sent = (url.protocol === "https:" ? secureRequest : plainRequest)(
      url,
      {
        method,
        ca: api.authority,
        headers: { authorization: `Bearer ${api.token}`, "content-type": "application/merge-patch+json" },
        timeout: 15_000,
      },
      (response) => {
        let text = "";
        response.on("data", (part: Buffer) => (text += part.toString()));
        response.on("end", () => {
          if (response.statusCode === 200) resolve(JSON.parse(text));
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${text.slice(0, 300)}`));
        });
      },
    );
    sent.on("timeout", () => sent.destroy(new Error(`${method} ${path}: no answer within 15 s`)));
    sent.on("error", reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
