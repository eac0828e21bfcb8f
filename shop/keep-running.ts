/** Something that is started again whenever it ends. */
export type KeptRunning = {
  /** From now on it may end. Resolves when no start of it is under way any more. */
  readonly release: () => Promise<void>;
};

const firstPauseMs = 100;
const longestPauseMs = 5000;

/**
 * Starts something again whenever it ends, until `release`. `ended` resolves, once what runs now is over, to how it ended;
 * `start` resolves when it is ready. A start that fails is tried again after 0.1 s, 0.2 s … 5 s, for ever. `say` is told
 * each end and each failure, `onChange` each time it is ready again.
 */
export function keepRunning(options: {
  readonly name: string;
  readonly ended: () => Promise<string>;
  readonly start: () => Promise<void>;
  readonly say: (line: string) => void;
  readonly onChange: () => void;
}): KeptRunning {
  const { name, ended, start, say, onChange } = options;
  let isReleased = false;
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let starting: Promise<void> = Promise.resolve();

  async function startAgain(): Promise<void> {
    for (let pauseMs = firstPauseMs; !isReleased; pauseMs = Math.min(2 * pauseMs, longestPauseMs)) {
      try {
        await start();
        if (isReleased) return;
        say(`${name} runs again`);
        onChange();
        return;
      } catch (error) {
        say(
          `${name} did not start, next try in ${pauseMs} ms: ${error instanceof Error ? error.message : String(error)}`,
        );
        await Promise.race([released, new Promise((resolve) => setTimeout(resolve, pauseMs))]);
      }
    }
  }

  async function keep(): Promise<void> {
    while (!isReleased) {
      const how = await Promise.race([ended(), released]);
      if (isReleased) return;
      say(`${name} ended (${String(how)}): starting it again`);
      starting = startAgain();
      await starting;
    }
  }
  void keep();

  return {
    release: async () => {
      isReleased = true;
      release();
      await starting;
    },
  };
}
