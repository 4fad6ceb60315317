import { useState } from 'preact/hooks';
import type { PageMessages } from '../../locales/pages/index.ts';
import { callServer } from './server.ts';

export interface FormulaBarProps {
  readonly formula: string;
  /** The cells its answer takes. */
  readonly rows: number;
  readonly columns: number;
  /** Into the selected cell, or into empty columns beside the selection. */
  readonly place: 'selected' | 'beside';
  readonly messages: PageMessages;
  readonly children?: preact.ComponentChildren;
}

/** A formula to copy or to put into the sheet; what was done is said beside it. */
export function FormulaBar({
  formula,
  rows,
  columns,
  place,
  messages: m,
  children,
}: FormulaBarProps) {
  const [status, setStatus] = useState('');
  const [busy, setBusy] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(formula);
      setStatus(m.copied);
    } catch {
      setStatus(m.failed);
    }
  };
  const insert = async () => {
    setBusy(true);
    try {
      const { cell, inserted } = await callServer(
        place === 'selected' ? 'insertFormula' : 'insertBesideSelection',
        { formula, rows, columns },
      );
      setStatus(inserted ? m.insertedAt(cell) : m.cellsTaken(cell));
    } catch {
      setStatus(m.failed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <footer class="formula-bar">
      <div class="formula">
        <code data-role="formula">{formula}</code>
        <button
          type="button"
          class="icon"
          aria-label={m.copyFormula}
          title={m.copyFormula}
          onClick={copy}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path
              d="M5.5 5.5h7v7h-7zM10.5 5.5v-2h-7v7h2"
              fill="none"
              stroke="currentColor"
              stroke-width="1.3"
            />
          </svg>
        </button>
      </div>
      <div class="actions">
        <span class="status" role="status">
          {status}
        </span>
        {children}
        <button type="button" class="primary" disabled={busy} onClick={insert}>
          {m.insertFormula}
        </button>
      </div>
    </footer>
  );
}
