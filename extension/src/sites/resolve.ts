import {
  type Instrument,
  isCanonicalSymbol,
  type PageSymbol,
  type Resolve,
} from './shared/site.ts';

const files = import.meta.glob<Resolve>(
  ['./*.ts', '!./*.test.ts', '!./{index,names,page-symbol,registry,resolve,site-of}.ts'],
  { eager: true, import: 'resolve' },
);

/**
 * The instrument that a page's symbol stands for. Not in the adapters themselves: the script every
 * page loads has no use for tables of exchanges and indices.
 */
export function instrumentFrom(page: PageSymbol): Instrument {
  const { site, symbol, name } = page;
  const { kind, canonicalSymbol } = files[`./${site}.ts`]!(page);
  return {
    site,
    symbol,
    kind,
    canonicalSymbol: isCanonicalSymbol(canonicalSymbol) ? canonicalSymbol : null,
    ...(name === undefined ? {} : { name }),
  };
}
