import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { until } from "@novatech/testkit/wait";
import PostalMime from "postal-mime";

/** The secret of the letter that asks whether an address is somebody's, from the folder of a shop under test. */
export async function confirmationToken(home: string, email: string): Promise<string> {
  const folder = join(home, "mail");
  const read = async (): Promise<string | null> => {
    const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith(".eml"));
    for (const name of names) {
      const { to, text } = await PostalMime.parse(await readFile(join(folder, name)));
      const token = /verif\S*#token=([\w-]+)/i.exec(text ?? "")?.[1];
      if (token !== undefined && to?.some(({ address }) => address === email)) return token;
    }
    return null;
  };
  return (await until(read, { done: (token) => token !== null, timeoutMs: 30_000 })) ?? "";
}
