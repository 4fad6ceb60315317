import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { RequestHandler } from '../harness/answers.ts';
import type { ChromiumUnderTest } from '../harness/chromium.ts';
import type { BuiltAddOn, runAddOn } from './built-add-on.ts';

const ORIGIN = 'https://n-qt-lens-0lu-script.googleusercontent.com';

/** Serves the built pages as Google does: each under a host of its own. */
export function servePages(addOn: () => Pick<BuiltAddOn, 'folder'>): RequestHandler {
  return async ({ url }) => {
    if (url.origin !== ORIGIN || !url.pathname.endsWith('.html')) return undefined;
    return { body: readFileSync(join(addOn().folder, url.pathname.slice(1)), 'utf8') };
  };
}

/**
 * A page of the add-on in a real browser; `google.script.run` reaches the built Code.js, and takes
 * only what Google takes.
 */
export async function openPage(
  browser: ChromiumUnderTest,
  name: string,
  call: ReturnType<typeof runAddOn>,
): Promise<Page> {
  const page = await browser.context.newPage();
  await page.exposeFunction('callAppsScript', (handler: string, argument: unknown) => {
    try {
      return { result: transferable(call(handler, ...(argument === undefined ? [] : [argument]))) };
    } catch (error) {
      return { failure: `Error: ${(error as Error).message}` };
    }
  });
  await page.addInitScript(() => {
    const runner = (success: (result: unknown) => void, failure: (error: Error) => void): object =>
      new Proxy(
        {},
        {
          get: (_, handler: string) => {
            if (handler === 'withSuccessHandler')
              return (next: typeof success) => runner(next, failure);
            if (handler === 'withFailureHandler')
              return (next: typeof failure) => runner(success, next);
            return async (argument: unknown) => {
              const { callAppsScript } = window as unknown as {
                callAppsScript(
                  handler: string,
                  argument: unknown,
                ): Promise<{ result?: unknown; failure?: string }>;
              };
              const answer = await callAppsScript(handler, argument);
              if (answer.failure === undefined) success(answer.result);
              else failure(new Error(answer.failure));
            };
          },
        },
      );
    const host = { close: () => document.body.setAttribute('data-closed', '') };
    Object.assign(window, {
      google: {
        script: {
          run: runner(
            () => undefined,
            () => undefined,
          ),
          host,
        },
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('close', () => {
    if (errors.length > 0) throw new Error(errors.join('\n'));
  });
  await page.goto(`${ORIGIN}/${name}.html`);
  return page;
}

/**
 * Google passes numbers, text, truth values, blanks, and lists and objects of them; a Date makes
 * the whole answer `null`.
 */
function transferable(result: unknown): unknown {
  let holdsDate = false;
  const text = JSON.stringify(result, function (this: Record<string, unknown>, key, value) {
    if (Object.prototype.toString.call(this[key]) === '[object Date]') holdsDate = true;
    return value;
  });
  return holdsDate || text === undefined ? null : JSON.parse(text);
}
