import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { createGunzip } from "node:zlib";

/** One line of a file. */
export type FileLine = {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  /** How much of the file was read when this line was, 0 to 100: bytes as they lie on the disk, so it runs ahead by a buffer. */
  readonly percent: number;
};

/** SHA-256 of a file's bytes, in hex. Rejects when it cannot be read. */
export async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest("hex");
}

/**
 * The lines of a text file in UTF-8, gzipped or not (its first bytes tell), read as they are asked for. A last line without a
 * line break counts; empty lines do, too. Rejects when the file cannot be read or its gzip is damaged.
 */
export async function* linesOf(file: string): AsyncGenerator<FileLine, void, void> {
  const { size } = await stat(file);
  const bytes = createReadStream(file);
  let source: AsyncIterable<unknown> = bytes;
  if (await isGzip(file)) {
    const gunzip = createGunzip();
    // `pipe` leaves an error of the file behind
    bytes.on("error", (error) => gunzip.destroy(error));
    source = bytes.pipe(gunzip);
  }
  const decoder = new TextDecoder();
  let number = 0;
  let rest = "";
  const line = (text: string): FileLine => ({
    number: (number += 1),
    text: text.endsWith("\r") ? text.slice(0, -1) : text,
    percent: size === 0 ? 100 : Math.min(100, (bytes.bytesRead / size) * 100),
  });
  try {
    for await (const chunk of source) {
      const texts = (rest + decoder.decode(chunk as Buffer, { stream: true })).split("\n");
      rest = texts.pop() ?? "";
      for (const text of texts) yield line(text);
    }
    rest += decoder.decode();
    if (rest !== "") yield line(rest);
  } finally {
    bytes.destroy();
  }
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}
