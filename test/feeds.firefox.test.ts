import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardHost } from '../scripts/lib/card.mjs';
import { fredCsv } from '../scripts/lib/fred.mjs';
import { answerMockRequest, quoteAddress } from '../scripts/lib/mock-page.mjs';
import { type Asked, firstOf } from './harness/answers.ts';
import { type FirefoxUnderTest, firefoxHere, firefoxUnderTest } from './harness/firefox.ts';

const fred = ({ url }: Asked) => {
  if (url.host !== 'fred.stlouisfed.org') return undefined;
  const body = fredCsv((url.searchParams.get('id') ?? '').split(','), {
    WALCL: { '2026-10-07': '6512345' },
  });
  return body === undefined
    ? undefined
    : { contentType: 'application/csv', headers: { date: 'Fri, 09 Oct 2026 12:00:00 GMT' }, body };
};

describe.skipIf((await firefoxHere()) === undefined)('in Firefox', () => {
  let firefox: FirefoxUnderTest;
  let page: Awaited<ReturnType<FirefoxUnderTest['open']>>;
  let options: typeof page;
  beforeAll(async () => {
    firefox = await firefoxUnderTest(firstOf(fred, answerMockRequest));
    page = await firefox.open(quoteAddress);
    options = await firefox.openExtensionPage('options.html');
    await options.waitForSelector('main');
  });
  afterAll(() => firefox?.close());

  const cardText = async () => {
    const said = await page.evaluate(
      (host) =>
        document.querySelector(host)?.shadowRoot?.querySelector('section')?.textContent ?? '',
      cardHost,
    );
    return said.replaceAll('\u00a0', ' ');
  };

  test('FRED is asked from the background, and what comes reaches the card', async () => {
    await expect.poll(cardText).toContain('Fed: H.4.1, as of Oct 7, 2026');
    expect(await cardText()).toContain('$6.51 trn');
  });

  test('a chosen language reaches the card', async () => {
    await options.evaluate(() => {
      const select = [...document.querySelectorAll('select')].find((each) =>
        [...each.options].some(({ value }) => value === 'zh_CN'),
      )!;
      select.value = 'zh_CN';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect.poll(cardText).toContain('美联储资产');
  });

  test('pasted prices reach the card, and a key is kept without being told', async () => {
    const answers = await options.evaluate(async () => {
      const send = (message: object) =>
        (globalThis as unknown as { browser: typeof chrome }).browser.runtime.sendMessage(message);
      return [
        await send({
          type: 'keep-pasted',
          symbol: 'SPY',
          series: { days: [19_333, 20_727], values: [100, 150], label: {} },
        }),
        await send({ type: 'keep-key', name: 'tiingo', value: 'secret-key' }),
        await send({ type: 'keys' }),
      ];
    });
    expect(answers).toEqual([
      { kept: true },
      { kept: true },
      { fred: false, tiingo: true, 'alpha-vantage': false },
    ]);
    await options.evaluate(() => {
      const row = document.querySelector('[data-role="add-site"]')!;
      const select = row.querySelector('select')!;
      select.value = 'yahoo';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await options.locator('[data-role="add-site"] button:enabled').click();
    await expect.poll(cardText).toContain('+50.0%');
    expect(await cardText()).toContain('粘贴的价格');
  });

  test('the card is found as it was left', async () => {
    const at = await page.evaluate((host) => {
      const button = document.querySelector(host)!.shadowRoot!.querySelector('button.icon')!;
      const { x, y, width, height } = button.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, cardHost);
    await page.bringToFront();
    await page.mouse.click(at.x, at.y);
    await page.waitForFunction(
      (host) => document.querySelector(host)?.shadowRoot?.querySelector('.chip') != null,
      {},
      cardHost,
    );
    await page.reload();
    await expect
      .poll(() =>
        page.evaluate(
          (host) => document.querySelector(host)?.shadowRoot?.querySelector('.chip') != null,
          cardHost,
        ),
      )
      .toBe(true);
  });
});
