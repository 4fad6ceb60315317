import { ruleOf, rules } from '@qt-lens/core';
import { formatDay, formatsIn, languages, sentences, seriesName } from '@qt-lens/ui';
import { Unbroken } from '@qt-lens/ui/text';
import { useEffect, useState } from 'preact/hooks';
import { RESEARCH_BASE } from '../../shared/comparison-series.ts';
import {
  type CardSeries,
  cardSeriesNames,
  FIRST_BASE_DATE,
  isBaseDate,
  type Settings,
} from '../../shared/settings.ts';
import type { OptionsProps } from './options-props.ts';
import { Row, Section } from './section.tsx';

/** Base date, language and rule. */
export function ComparisonOptions({ settings, change, messages, language }: OptionsProps) {
  const labels = messages.options;
  const [typed, setTyped] = useState(settings.baseDate);
  useEffect(() => setTyped(settings.baseDate), [settings.baseDate]);
  const today = new Date().toISOString().slice(0, 10);
  const isValid = (day: string) => isBaseDate(day) && day <= today;
  const take = (day: string) => {
    setTyped(day);
    if (isValid(day)) void change({ baseDate: day });
  };
  const rule = ruleOf(settings.rule);
  return (
    <Section title={labels.cardHead}>
      <Row
        label={labels.baseDate}
        hint={
          settings.baseDate === RESEARCH_BASE
            ? sentences(
                language,
                labels.baseDateHint,
                messages.chart.sentence(messages.chart.researchBase),
              )
            : labels.baseDateHint
        }
        wrong={isValid(typed) ? null : labels.baseDateWrong(formatDay(FIRST_BASE_DATE, language))}
      >
        {({ id, describedBy }) => (
          <>
            <input
              id={id}
              type="date"
              min={FIRST_BASE_DATE}
              max={today}
              value={typed}
              aria-describedby={describedBy}
              aria-invalid={!isValid(typed)}
              onChange={(event) => take(event.currentTarget.value)}
            />
            {settings.baseDate !== RESEARCH_BASE && (
              <button type="button" class="button" onClick={() => take(RESEARCH_BASE)}>
                {labels.researchBase}
              </button>
            )}
          </>
        )}
      </Row>
      <Row label={labels.cardSeries}>
        {({ id, describedBy }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            value={settings.cardSeries}
            onChange={(event) =>
              void change({ cardSeries: event.currentTarget.value as CardSeries })
            }
          >
            {cardSeriesNames.map((name) => (
              <option key={name} value={name}>
                {seriesName(name, language)}
              </option>
            ))}
          </select>
        )}
      </Row>
      <Row label={labels.rule} hint={labels.ruleHint}>
        {({ id, describedBy }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            value={settings.rule}
            onChange={(event) => void change({ rule: event.currentTarget.value })}
          >
            {rules.map(({ key, name }) => (
              <option key={key} value={key}>
                {messages.rules[key] ?? name}
              </option>
            ))}
          </select>
        )}
      </Row>
      <p class="statement">
        <Unbroken text={messages.converter.rules[rule.key]?.states ?? rule.states} /> ·{' '}
        {messages.converter.rules[rule.key]?.source ?? rule.source.title}
      </p>
      <Row label={labels.language}>
        {({ id, describedBy }) => (
          <select
            id={id}
            aria-describedby={describedBy}
            value={settings.language}
            onChange={(event) =>
              void change({ language: event.currentTarget.value as Settings['language'] })
            }
          >
            <option value="auto">{labels.languageAuto}</option>
            {languages.map((each) => (
              <option key={each} value={each}>
                {formatsIn[each].name}
              </option>
            ))}
          </select>
        )}
      </Row>
    </Section>
  );
}
