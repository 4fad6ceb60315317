/** The templates, each with its name in every language. */
export type TemplateKey =
  | 'divergence'
  | 'history'
  | 'equivalence'
  | 'scenario'
  | 'growthLiquidity'
  | 'attribution';

/**
 * Wording of menu and templates. Formulas and their sentences are English in every language, as
 * Sheets' own function names are.
 */
export interface MenuMessages {
  readonly menu: {
    readonly chart: string;
    readonly convert: string;
    readonly scenario: string;
    readonly templates: string;
    readonly refresh: string;
    readonly reference: string;
    readonly settings: string;
  };
  readonly templates: Readonly<Record<TemplateKey, string>>;
  readonly template: {
    readonly baseDate: string;
    readonly endDate: string;
    readonly ticker: string;
    readonly date: string;
    readonly fedAssets: string;
    readonly changeSinceBase: string;
    readonly percent: string;
    readonly quotes: string;
    readonly quotesNote: string;
    readonly comparisonNote: string;
    readonly trillions: string;
    readonly easing: string;
    readonly tightening: string;
    readonly reserveManagement: string;
    readonly phases: string;
    readonly gdpBn: string;
    readonly runoffBn: string;
    readonly hikesByRule: string;
    readonly everyRule: string;
    readonly ruleNote: string;
    readonly quarter: string;
    readonly hikes: string;
    readonly hikesBeside: string;
    readonly runoff: string;
    readonly scenarioNote: string;
    readonly growthOfGdp: string;
    readonly fit: string;
    readonly decomposition: string;
    readonly fitNote: string;
    readonly fitByEnd: string;
    readonly growthFactor: string;
    readonly attributionNote: string;
    readonly attributionChart: string;
    readonly figuresAsOf: string;
  };
  readonly refreshed: (formulas: number) => string;
  readonly nothingToRefresh: string;
  /** Formulas that are out and written down. */
  readonly notPutBack: (cells: string) => string;
}
