import { Unbroken } from '@qt-lens/ui/text';
import { useState } from 'preact/hooks';
import { publishers } from '../../shared/publishers.ts';
import { priceSources } from '../../shared/settings.ts';
import { siteNames } from '../../sites/names.ts';
import { requestHosts } from '../ui/request-prices.ts';
import { KeyField } from './key-field.tsx';
import type { OptionsProps } from './options-props.ts';
import { Section } from './section.tsx';
import { useAccess } from './use-access.ts';

/** Whom prices are asked for, with what access and key, and on which sites. */
export function PricesOptions({ settings, change, messages, say }: OptionsProps) {
  const labels = messages.options;
  const { priceSource, comparisonSites } = settings;
  const feed = priceSource === 'none' ? null : publishers[priceSource];
  return (
    <Section title={labels.pricesHead} hint={labels.pricesHint}>
      <fieldset class="choices">
        <legend class="visually-hidden">{labels.source}</legend>
        {priceSources.map((source) => (
          <label key={source}>
            <input
              type="radio"
              name="price-source"
              checked={source === priceSource}
              onChange={() => void change({ priceSource: source })}
            />
            <span>
              {labels.sources[source]}{' '}
              <span class="hint">
                <Unbroken text={labels.sourceNotes[source]} />
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      {feed !== null && (
        <Access
          key={feed.name}
          hosts={feed.hosts}
          name={labels.sources[priceSource]}
          messages={messages}
          say={say}
        />
      )}
      {feed !== null && feed.keyName !== null && feed.keyAddress !== null && (
        <KeyField
          key={feed.name}
          publisher={feed.name}
          keyName={feed.keyName}
          hosts={feed.hosts}
          keyAddress={feed.keyAddress}
          hint={labels.keyHint}
          messages={messages}
          say={say}
        />
      )}
      <h3>{labels.askedOn}</h3>
      {comparisonSites.length === 0 && <p class="hint">{labels.askedNowhere}</p>}
      <ul class="entries">
        {comparisonSites.map((key) => {
          const name = messages.sites[key] ?? siteNames.get(key) ?? messages.askPrices.toolbar;
          return (
            <li key={key}>
              <span>{name}</span>
              <button
                type="button"
                class="button"
                aria-label={labels.withdrawFrom(name)}
                onClick={() =>
                  void change((now) => ({
                    comparisonSites: now.comparisonSites.filter((each) => each !== key),
                  }))
                }
              >
                {labels.withdraw}
              </button>
            </li>
          );
        })}
      </ul>
      <AddSite {...{ comparisonSites, change, labels }} />
    </Section>
  );
}

/** Consent for one more site, given here instead of on the page that a card opens. */
function AddSite({
  comparisonSites,
  change,
  labels,
}: Pick<OptionsProps, 'change'> & {
  readonly comparisonSites: readonly string[];
  readonly labels: OptionsProps['messages']['options'];
}) {
  const [site, setSite] = useState('');
  const others = [...siteNames].filter(([key]) => !comparisonSites.includes(key));
  const add = () => {
    void change((now) => ({ comparisonSites: [...new Set([...now.comparisonSites, site])] }));
    setSite('');
  };
  return (
    <div class="buttons" data-role="add-site">
      <select
        aria-label={labels.addSite}
        value={site}
        onChange={(event) => setSite(event.currentTarget.value)}
      >
        <option value="">{labels.addSite}</option>
        {others.map(([key, name]) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      <button type="button" class="button" disabled={site === ''} onClick={add}>
        {labels.add}
      </button>
    </div>
  );
}

function Access({
  hosts,
  name,
  messages,
  say,
}: { hosts: readonly string[]; name: string } & Pick<OptionsProps, 'messages' | 'say'>) {
  const labels = messages.options;
  const allowed = useAccess(hosts);
  return (
    <div class="buttons" data-role="access">
      <span>
        {name} {allowed !== null && `· ${allowed ? labels.accessAllowed : labels.accessMissing}`}
      </span>
      {allowed === false && (
        <button
          type="button"
          class="button"
          onClick={async () => {
            if (!(await requestHosts(hosts))) say(labels.accessRefused);
          }}
        >
          {labels.allowAccess}
        </button>
      )}
    </div>
  );
}
