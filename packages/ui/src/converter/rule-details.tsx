import type { Rule } from '@qt-lens/core';
import { formatAmountIn, type Language, sentences } from '../format/index.ts';
import type { Messages } from '../locales/index.ts';
import { Unbroken } from '../text/unbroken.tsx';
import { ruleName } from './wording.ts';

/** What the rule in use states, where, for what, and how a statement in dollars was read. */
export function RuleDetails({
  rule,
  messages,
  language,
}: {
  rule: Rule;
  messages: Messages;
  language: Language;
}) {
  const words = messages.converter;
  const { source } = rule;
  return (
    <section class="qt-details" data-role="rule-details">
      <h2>{ruleName(rule, messages)}</h2>
      <dl>
        <div>
          <dt>{words.details.states}</dt>
          <dd>
            <Unbroken text={words.rules[rule.key]?.states ?? rule.states} />
          </dd>
        </div>
        <div>
          <dt>{words.details.domain}</dt>
          <dd>
            <Unbroken text={words.rules[rule.key]?.domain ?? rule.domain} />
          </dd>
        </div>
        <div>
          <dt>{words.details.source}</dt>
          <dd>
            {source.authors}:{' '}
            {source.url === undefined ? (
              source.title
            ) : (
              <a href={source.url} target="_blank" rel="noreferrer">
                {source.title}
              </a>
            )}
            . {source.publisher}, {source.date}.
          </dd>
        </div>
        <div>
          <dt>{words.details.hike}</dt>
          <dd>{words.hikeMeanings[rule.hike]}</dd>
        </div>
        <div>
          <dt>{words.details.checked}</dt>
          <dd>{words.rules[rule.key]?.checked ?? rule.checked}</dd>
        </div>
        <div>
          <dt>{words.details.range}</dt>
          <dd>
            {sentences(
              language,
              words.details.ranges[rule.range],
              rule.statedAtGdpBn === undefined
                ? ''
                : words.details.statedAt(
                    formatAmountIn(rule.currency ?? 'USD', rule.statedAtGdpBn, language),
                  ),
            )}
          </dd>
        </div>
      </dl>
    </section>
  );
}
