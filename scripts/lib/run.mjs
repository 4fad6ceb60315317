import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from './terminal.mjs';

/** The repository's root folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The beginning and the end of a long output: tools name the fault at one of them. */
function excerpt(text) {
  const lines = text.trimEnd().split('\n');
  return lines.length <= 50 ? lines : [...lines.slice(0, 25), '…', ...lines.slice(-25)];
}

/**
 * Runs a program to its end, quietly: its output is shown only if it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, shell?: boolean, statusLine?: (line: string) =>
 *   void }} [options] `statusLine` gets each line the program writes to file descriptor 3.
 * @returns {Promise<string>} What it wrote to its standard output.
 */
export function run(
  program,
  args,
  { cwd = root, env = process.env, shell = false, statusLine } = {},
) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env,
      shell,
      stdio: ['ignore', 'pipe', 'pipe', ...(statusLine ? ['pipe'] : [])],
    });
    let output = '';
    let all = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
      all += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      all += text;
    });
    if (statusLine) {
      let rest = '';
      child.stdio[3].setEncoding('utf8').on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = lines.pop();
        lines.forEach(statusLine);
      });
    }
    const called = [path.basename(program), ...args].join(' ');
    child.on('error', (error) =>
      reject(new UserError(`${called} could not be run: ${error.message}`)),
    );
    child.on('close', (code, signal) => {
      if (code === 0) resolve(output);
      else
        reject(
          new UserError(
            [...excerpt(all), `${called} ended with ${signal ?? `exit code ${code}`}.`].join('\n'),
          ),
        );
    });
  });
}

/**
 * Runs npm: the same one that runs this command, if it was npm.
 *
 * @param {string[]} args
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  if (cli && path.basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...args]);
  return run('npm', args, { shell: process.platform === 'win32' });
}
