/** An error a person can act on: its message is a sentence, shown without a stack. */
export class UserError extends Error {}

const ticks = process.stdout.isTTY ? 1 : 20;

/**
 * Runs one long step and keeps saying that it is under way: on a terminal by rewriting one line,
 * elsewhere by a line now and then.
 *
 * @template T
 * @param {string} title What is being done, such as `Building the extension`.
 * @param {(progress: (detail: string) => void) => Promise<T>} work The step; it may say how far it
 *   is.
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let detail = '';
  const write = (text, last) => {
    if (process.stdout.isTTY) process.stdout.write(`\r\x1b[K${text}${last ? '\n' : ''}`);
    else process.stdout.write(`${text}\n`);
  };
  write(`${title} …`, false);
  const timer = setInterval(
    () => write(`${title} … ${detail}${detail && ', '}${seconds()} s`, false),
    ticks * 1000,
  );
  try {
    const result = await work((text) => {
      detail = text;
    });
    write(`${title}: done in ${seconds()} s`, true);
    return result;
  } catch (error) {
    write(`${title}: failed after ${seconds()} s`, true);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/**
 * Runs a command's main function. A {@link UserError} ends it with exit code 1 and nothing but the
 * sentence; any other error keeps its stack.
 *
 * @param {() => Promise<number | undefined>} command Resolves to the exit code, 0 if left out.
 */
export async function runCommand(command) {
  try {
    process.exitCode = (await command()) ?? 0;
  } catch (error) {
    console.error(error instanceof UserError ? error.message : error);
    process.exitCode = 1;
  }
}
