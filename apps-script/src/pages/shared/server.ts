import type * as code from '../../main.ts';

/** The functions of Code.js a page may call. */
export type Server = Pick<
  typeof code,
  | 'pageContext'
  | 'saveFredKey'
  | 'insertFormula'
  | 'insertBesideSelection'
  | 'insertPicture'
  | 'readSelection'
>;

type Runner = Record<string, (argument?: unknown) => void> & {
  withSuccessHandler(handler: (result: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
};

declare const google: { script: { run: Runner; host: { close(): void } } };

/** Calls a function of Code.js. Rejects with the sentence it threw. */
export function callServer<K extends keyof Server>(
  name: K,
  ...parameters: Parameters<Server[K]>
): Promise<ReturnType<Server[K]>> {
  return new Promise((resolve, reject) => {
    google.script.run
      .withSuccessHandler((result) => resolve(result as ReturnType<Server[K]>))
      .withFailureHandler((error) => reject(new Error(withoutPrefix(error.message))))
      [name](parameters[0]);
  });
}

export function closePage(): void {
  google.script.host.close();
}

/** Google puts the class of the error before its sentence. */
function withoutPrefix(message: string | undefined): string {
  return (message ?? '').replace(/^(?:\w*Error|Exception): /, '');
}
