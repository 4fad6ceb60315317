import type { Messages } from '@qt-lens/ui';
import { useTransientMessage } from '../ui/use-transient-message.ts';

/** What can be taken along: a formula, a picture, a table. */
export function Actions({
  messages,
  formula,
  onPng,
  onCsv,
}: {
  messages: Messages;
  formula: () => string;
  onPng: () => void;
  onCsv: () => void;
}) {
  const [said, say] = useTransientMessage();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(formula());
      say(messages.chart.copied);
    } catch {
      say(messages.chart.copyFailed);
    }
  };
  return (
    <div class="actions">
      <span class="said" role="status">
        {said}
      </span>
      <button type="button" class="button" data-role="copy-formula" onClick={copy}>
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
