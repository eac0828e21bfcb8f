import { request } from "undici";

type Nodes = {
  readonly nodes?: Readonly<
    Record<
      string,
      {
        readonly version: string;
        readonly jvm: { readonly version: string; readonly input_arguments: readonly string[] };
      }
    >
  >;
};

/** The version, Java, heap and collector the Elasticsearch at `url` runs with: a figure means nothing without. Rejects when it does not answer. */
export async function serverFlags(url: string): Promise<string> {
  const { statusCode, body } = await request(new URL("_nodes/jvm", url));
  const answer = (await body.json()) as Nodes;
  const [node] = Object.values(answer.nodes ?? {});
  if (statusCode !== 200 || node === undefined)
    throw new Error(`Elasticsearch answered ${statusCode} when asked how it runs`);
  const telling = node.jvm.input_arguments.filter((flag) => /^-Xm[sx]|Use\w+GC$|TieredStopAtLevel/.test(flag));
  return `version ${node.version}, Java ${node.jvm.version}, ${telling.join(" ")}`;
}
