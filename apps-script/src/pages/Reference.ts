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
  const { messages: m } = await openPage('reference');
  const search = element('input', {
    type: 'search',
    className: 'field',
    placeholder: m.search,
    'aria-label': m.search,
  });
  const nothing = element('p', { className: 'quiet', hidden: true }, m.nothingFound);
  const status = element('p', { className: 'status', role: 'status' });
  const entries = described.map((one) => ({ one, shown: entry(one, m, status) }));
  search.oninput = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const { one, shown } of entries) {
      const text = JSON.stringify(one).toLowerCase();
      shown.hidden = !words.every((word) => text.includes(word));
    }
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
      element('span', { className: 'quiet' }, one.summary),
    ),
    element('p', {}, element('code', {}, one.signature)),
    element('p', {}, one.description),
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
        element('dd', {}, text),
      ]),
      element('dt', {}, element('b', {}, m.returns)),
      element('dd', {}, one.returns),
    ),
    insert,
  );
}

void begin();
