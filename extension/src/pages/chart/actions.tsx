import type { Messages } from '@qt-lens/ui';

/** What can be taken along: a formula, a picture, a table. */
export function Actions({
  messages,
  formulaShown,
  onFormula,
  onPng,
  onCsv,
}: {
  messages: Messages;
  /** Whether the formula is shown. */
  formulaShown: boolean;
  onFormula: () => void;
  onPng: () => void;
  onCsv: () => void;
}) {
  return (
    <div class="actions">
      <button
        type="button"
        class="button"
        data-role="copy-formula"
        aria-expanded={formulaShown}
        onClick={onFormula}
      >
        {messages.chart.copyFormula}
      </button>
      <button type="button" class="button" data-role="export-png" onClick={onPng}>
        {messages.chart.exportPng}
      </button>
      <button type="button" class="button" data-role="export-csv" onClick={onCsv}>
        {messages.chart.exportCsv}
      </button>
    </div>
  );
}
