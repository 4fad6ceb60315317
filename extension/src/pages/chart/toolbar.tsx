import { formatDay, type Language, type Messages, seriesName } from '@qt-lens/ui';
import type { PanelProps } from '../ui/panel-props.ts';
import { type PeriodPreset, type Preset, phasePresets } from '../ui/window-presets.ts';
import { type ChartView, FED_CHOICES, type FedChoice } from './view.ts';

const PERIODS: readonly PeriodPreset[] = [
  'year1',
  'years3',
  'years5',
  'sinceBase',
  'research',
  'since2008',
];

export interface ToolbarProps extends PanelProps {
  readonly view: ChartView;
  readonly change: (part: Partial<ChartView>) => void;
  /** The reader's base date, which one of the periods starts from. */
  readonly baseDate: string;
  /** Prices come with and without dividends. */
  readonly offersTotalReturn: boolean;
}

/** The period, the Fed's series and what is drawn beside the lines. */
export function Toolbar({
  view,
  change,
  baseDate,
  offersTotalReturn,
  language,
  messages,
}: ToolbarProps) {
  const preset = typeof view.window === 'object' ? null : view.window;
  return (
    <div class="toolbar">
      <fieldset class="segments" aria-label={messages.chart.period}>
        {PERIODS.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={preset === each}
            onClick={() => change({ window: each })}
          >
            {periodName(each, messages, language, baseDate)}
          </button>
        ))}
      </fieldset>
      <select
        aria-label={messages.chart.phaseGroup}
        value={preset?.startsWith('phase:') ? preset : ''}
        onChange={(event) => change({ window: event.currentTarget.value as Preset })}
      >
        <option value="" disabled>
          {messages.chart.phaseGroup}
        </option>
        {phasePresets.map((phase) => (
          <option key={phase.key} value={`phase:${phase.key}`}>
            {messages.phases[phase.key] ?? phase.name} · {phase.from!.slice(0, 4)}
          </option>
        ))}
      </select>
      <select
        aria-label={messages.chart.seriesLabel}
        value={view.fed}
        onChange={(event) => change({ fed: event.currentTarget.value as FedChoice })}
      >
        {FED_CHOICES.map((each) => (
          <option key={each} value={each}>
            {seriesName(each, language)}
          </option>
        ))}
      </select>
      <span class="checks">
        <Check
          label={messages.chart.showPhases}
          checked={view.phases}
          onChange={(phases) => change({ phases })}
        />
        <Check
          label={messages.chart.showEvents}
          checked={view.events}
          onChange={(events) => change({ events })}
        />
        <Check
          label={messages.chart.logScale}
          checked={view.logarithmic}
          onChange={(logarithmic) => change({ logarithmic })}
        />
        {offersTotalReturn && (
          <Check
            label={messages.chart.totalReturn}
            checked={!view.priceOnly}
            onChange={(total) => change({ priceOnly: !total })}
          />
        )}
      </span>
    </div>
  );
}

function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label>
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      {label}
    </label>
  );
}

function periodName(
  preset: PeriodPreset,
  messages: Messages,
  language: Language,
  baseDate: string,
): string {
  switch (preset) {
    case 'years3':
      return messages.chart.periods.years3;
    case 'since2008':
      return messages.chart.periods.since2008;
    default:
      return messages.chart.presets[preset](formatDay(baseDate, language));
  }
}
