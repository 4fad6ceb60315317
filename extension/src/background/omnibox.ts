import { formatsIn, type Language, messagesIn } from '@qt-lens/ui';
import {
  answerOf,
  type ConverterState,
  figuresOf,
  initialConverterState,
  latestGdp,
  type RuleAnswer,
  ruleName,
  typed,
} from '@qt-lens/ui/converter';
import { browser } from 'wxt/browser';
import { converterPath } from '../shared/converter-path.ts';
import type { Figures } from '../shared/figures.ts';
import { readerLanguage } from '../shared/reader-language.ts';
import { readSettings } from '../shared/settings.ts';

/** A piece of a suggestion, with what it is: the question, the answer, or the rest. */
interface Piece {
  readonly text: string;
  readonly as?: 'match' | 'dim';
}

/**
 * What the address bar offers under the keyword: its first line, and more lines with what each puts
 * into the bar.
 */
export interface Suggestions {
  readonly first: readonly Piece[];
  readonly others: ReadonlyArray<{
    readonly content: string;
    readonly description: readonly Piece[];
  }>;
}

/** By what an answer is worked out and worded. */
export interface AnsweredBy {
  /** Key of the rule in use where the words name none. */
  readonly rule: string;
  /** Nominal GDP of the latest quarter, billions of dollars. */
  readonly gdpBn: number;
  readonly language: Language;
}

/** Joins a question and a rule in the address bar: `600bn @ wei-2022-crisis`. */
const BY = ' @ ';

/**
 * What typed words ask the converter; null where they name neither an amount nor rate moves. A bare
 * number is in the unit of the reader's language: billions of dollars, or 亿.
 */
export function askedInAddressBar(
  text: string,
  { rule, language }: Pick<AnsweredBy, 'rule' | 'language'>,
): ConverterState | null {
  const [question, named] = text.split(BY);
  const state = { ...initialConverterState, rule: named?.trim() ?? rule };
  const change = typed(question, state, language, messagesIn[language]);
  return change && { ...state, ...change };
}

/** The answer by the rule in use and the range of all of them first, then each rule's. */
export function suggestionsFor(text: string, { rule, gdpBn, language }: AnsweredBy): Suggestions {
  const messages = messagesIn[language];
  const state = askedInAddressBar(text, { rule, language });
  if (state === null)
    return { first: [{ text: messages.converter.omnibox.hint, as: 'dim' }], others: [] };
  const answer = answerOf(state, gdpBn);
  const figures = figuresOf(state, answer, language, messages);
  const line = (row: RuleAnswer): Piece[] => [
    { text: `${figures.question} ≈ ` },
    { text: figures.headline(figures.text(row)), as: 'match' },
    { text: formatsIn[language].inBrackets(ruleName(row.rule, messages)), as: 'dim' },
  ];
  const labels = text.split(BY)[0].trim();
  return {
    first: [
      ...line(answer.inUse),
      { text: ` · ${messages.converter.omnibox.all(figures.all)}`, as: 'dim' },
    ],
    others: answer.rows
      .filter((row) => row !== answer.inUse)
      .map((row) => ({ content: `${labels}${BY}${row.rule.key}`, description: line(row) })),
  };
}

/**
 * Answers in the address bar under the keyword and opens the converter at Enter. Call once, when
 * the background starts.
 *
 * @param figures The latest figures.
 */
export function answerInAddressBar(figures: () => Promise<Figures>): void {
  const describe = import.meta.env.FIREFOX ? plain : marked;
  const offer = (pieces: readonly Piece[]) =>
    browser.omnibox.setDefaultSuggestion({ description: describe(pieces) });
  // An answer that comes after a later one was asked for is not shown.
  let asked = 0;
  browser.omnibox.onInputStarted.addListener(async () => {
    asked++;
    offer(
      suggestionsFor('', {
        rule: initialConverterState.rule,
        gdpBn: 1,
        language: readerLanguage(await readSettings()),
      }).first,
    );
  });
  browser.omnibox.onInputChanged.addListener(async (text, suggest) => {
    const turn = ++asked;
    const [settings, { gdp }] = await Promise.all([readSettings(), figures()]);
    if (turn !== asked) return;
    const { first, others } = suggestionsFor(text, {
      rule: settings.rule,
      gdpBn: latestGdp(gdp).gdpBn,
      language: readerLanguage(settings),
    });
    offer(first);
    suggest(
      others.map(({ content, description }) => ({ content, description: describe(description) })),
    );
  });
  browser.omnibox.onInputEntered.addListener(async (text, disposition) => {
    const settings = await readSettings();
    const { rule } = settings;
    const state = askedInAddressBar(text, { rule, language: readerLanguage(settings) }) ?? {
      ...initialConverterState,
      rule,
    };
    const url = browser.runtime.getURL(converterPath(state) as '/converter.html');
    if (disposition === 'currentTab') await browser.tabs.update({ url });
    else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

function plain(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Chromium reads a suggestion as XML: what the reader typed must not become markup. */
function marked(pieces: readonly Piece[]): string {
  const escaped = (text: string) =>
    text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
  return pieces
    .map(({ text, as }) => (as === undefined ? escaped(text) : `<${as}>${escaped(text)}</${as}>`))
    .join('');
}
