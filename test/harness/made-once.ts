import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** What the test files of a run share. */
    sharedFolder: string;
  }
}

/** Gives the test files of a run a folder they share; a global setup of vitest. */
export default function setup(project: TestProject): () => void {
  const shared = mkdtempSync(path.join(os.tmpdir(), 'qt-lens-shared-'));
  project.provide('sharedFolder', shared);
  // Of a run that watches, each round makes its own.
  project.onTestsRerun(() => {
    for (const name of readdirSync(shared)) rmSync(path.join(shared, name), { recursive: true });
  });
  return () => rmSync(shared, { recursive: true });
}

/**
 * A folder that the first test file of a run to ask for it makes; the others wait for it. Nobody
 * changes it afterwards.
 */
export async function madeOnce(
  name: string,
  make: (folder: string) => void | Promise<void>,
): Promise<string> {
  const folder = path.join(inject('sharedFolder'), name);
  const [made, failed] = [`${folder}.made`, `${folder}.failed`];
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    while (!existsSync(made)) {
      if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
      await setTimeout(50);
    }
    return folder;
  }
  try {
    await make(folder);
  } catch (error) {
    writeFileSync(failed, String(error));
    throw error;
  }
  writeFileSync(made, '');
  return folder;
}
