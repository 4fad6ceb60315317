import { helpWith, summaryOf } from '@qt-lens/functions/help';
import type { Language } from '@qt-lens/ui/format';
import { inTermsOfHongKong } from '@qt-lens/ui/hong-kong';
import { unbrokenParts } from '@qt-lens/ui/unbroken-parts';
import { element } from './shared/dom.ts';
import { openPage, type Page } from './shared/page.ts';
import { callServer } from './shared/server.ts';

/** A function as the build reads it from its source. */
interface Described {
  readonly name: string;
  readonly signature: string;
  /** The first sentence of the description. */
  readonly summary: string;
  readonly description: string;
  readonly params: readonly {
    readonly name: string;
    readonly optional: boolean;
    readonly text: string;
  }[];
  readonly returns: string;
  /** A formula to insert, without what it gives. */
  readonly formula: string;
}

async function begin(): Promise<void> {
  const described = JSON.parse(document.getElementById('functions')!.textContent!) as Described[];
  const { messages: m, language } = await openPage('reference');
  const search = element('input', {
    type: 'search',
    className: 'field',
    placeholder: m.search,
    'aria-label': m.search,
  });
  const nothing = element('p', { className: 'quiet', hidden: true }, m.nothingFound);
  const status = element('p', { className: 'status', role: 'status' });
  const entries = described.map((english) => {
    const one = inLanguage(english, language);
    // What is sought may be in the reader's words or in the formula's English.
    const text = `${JSON.stringify(one)} ${JSON.stringify(english)}`.toLowerCase();
    return { text, shown: entry(one, m, status) };
  });
  search.oninput = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { text, shown } of entries)
      shown.hidden = !words.every((word) => text.includes(word));
    nothing.hidden = entries.some(({ shown }) => !shown.hidden);
  };
  document.body.append(
    element(
      'main',
      { className: 'page' },
      element('h1', { className: 'unseen' }, m.reference),
      search,
      status,
      nothing,
      ...entries.map(({ shown }) => shown),
    ),
  );
}

/** A function in the words of a language, where it has them. */
function inLanguage(english: Described, language: Language): Described {
  const inHongKong = language === 'zh_HK';
  const worded = helpWith(english.name, inHongKong ? 'zh_TW' : language);
  if (worded === undefined) return english;
  const text = (own: string) => (inHongKong ? inTermsOfHongKong(own) : own);
  return {
    ...english,
    summary: text(summaryOf(worded)),
    description: text(worded.help),
    params: english.params.map((param) => ({
      ...param,
      text: text(worded.arguments[param.name] ?? param.text),
    })),
    returns: text(worded.returns),
  };
}

/** A text whose numbers stay on one line with their units. */
function unbroken(text: string): (string | HTMLElement)[] {
  return unbrokenParts(text).map((part) =>
    part.whole ? element('span', { className: 'qt-unbroken' }, part.text) : part.text,
  );
}

function entry(one: Described, m: Page['messages'], status: HTMLElement): HTMLElement {
  const insert = element('button', { type: 'button', className: 'plain' }, m.insertFormula);
  insert.onclick = async () => {
    try {
      const { cell, inserted } = await callServer('insertFormula', {
        formula: one.formula,
        rows: 1,
        columns: 1,
      });
      status.textContent = inserted ? m.insertedAt(cell) : m.cellsTaken(cell);
    } catch {
      status.textContent = m.failed;
    }
  };
  return element(
    'details',
    {},
    element(
      'summary',
      {},
      element('strong', {}, one.name),
      element('span', { className: 'quiet' }, ...unbroken(one.summary)),
    ),
    element('p', {}, element('code', {}, one.signature)),
    element('p', {}, ...unbroken(one.description)),
    element(
      'dl',
      {},
      ...one.params.flatMap(({ name, optional, text }) => [
        element(
          'dt',
          {},
          element('b', {}, name),
          optional && element('span', { className: 'quiet' }, ` ${m.optional}`),
        ),
        element('dd', {}, ...unbroken(text)),
      ]),
      element('dt', {}, element('b', {}, m.returns)),
      element('dd', {}, ...unbroken(one.returns)),
    ),
    insert,
  );
}

void begin();
