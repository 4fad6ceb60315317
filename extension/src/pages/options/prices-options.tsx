import { priceFeeds } from '../../background/feeds/index.ts';
import { priceSources } from '../../shared/settings.ts';
import { siteNames } from '../../sites/names.ts';
import { requestHosts } from '../ui/request-prices.ts';
import { KeyField } from './key-field.tsx';
import type { OptionsProps } from './options-page.tsx';
import { Section } from './section.tsx';
import { useAccess } from './use-access.ts';

/** Whom prices are asked for, with what access and key, and on which sites. */
export function PricesOptions({ settings, change, messages, say }: OptionsProps) {
  const words = messages.options;
  const { priceSource, comparisonSites } = settings;
  const feed = priceSource === 'none' ? null : priceFeeds[priceSource];
  return (
    <Section title={words.pricesHead} hint={words.pricesHint}>
      <fieldset class="choices">
        <legend class="visually-hidden">{words.source}</legend>
        {priceSources.map((source) => (
          <label key={source}>
            <input
              type="radio"
              name="price-source"
              checked={source === priceSource}
              onChange={() => void change({ priceSource: source })}
            />
            <span>
              {words.sources[source]} <span class="hint">{words.sourceNotes[source]}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {feed !== null && (
        <Access
          key={feed.key}
          hosts={feed.hosts}
          name={words.sources[priceSource]}
          messages={messages}
          say={say}
        />
      )}
      {feed !== null && feed.keyName !== null && feed.keyAddress !== null && (
        <KeyField
          key={feed.key}
          publisher={feed.name}
          keyName={feed.keyName}
          hosts={feed.hosts}
          keyAddress={feed.keyAddress}
          hint={words.keyHint}
          messages={messages}
          say={say}
        />
      )}
      <h3>{words.askedOn}</h3>
      {comparisonSites.length === 0 && <p class="hint">{words.askedNowhere}</p>}
      <ul class="entries">
        {comparisonSites.map((key) => {
          const name = siteNames.get(key) ?? messages.askPrices.toolbar;
          return (
            <li key={key}>
              <span>{name}</span>
              <button
                type="button"
                class="button"
                aria-label={words.withdrawFrom(name)}
                onClick={() =>
                  void change({ comparisonSites: comparisonSites.filter((each) => each !== key) })
                }
              >
                {words.withdraw}
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Access({
  hosts,
  name,
  messages,
  say,
}: { hosts: readonly string[]; name: string } & Pick<OptionsProps, 'messages' | 'say'>) {
  const words = messages.options;
  const allowed = useAccess(hosts);
  return (
    <div class="buttons" data-role="access">
      <span>
        {name} {allowed !== null && `· ${allowed ? words.accessAllowed : words.accessMissing}`}
      </span>
      {allowed === false && (
        <button
          type="button"
          class="button"
          onClick={async () => {
            if (!(await requestHosts(hosts))) say(words.accessRefused);
          }}
        >
          {words.allowAccess}
        </button>
      )}
    </div>
  );
}
