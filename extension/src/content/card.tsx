/** @jsxImportSource #dom */

import { unbrokenParts } from '@qt-lens/ui/unbroken-parts';
import type { ActionName, CardView, NoticeView } from '../messages/card-view.ts';
import { PhaseGlyph } from './glyph.tsx';
import { Sparkline } from './sparkline.tsx';

export interface CardProps {
  readonly view: CardView;
  readonly collapsed: boolean;
  readonly onCollapsed: (collapsed: boolean) => void;
  readonly onAction: (name: ActionName) => void;
  /** Starts a drag with the pointer, or moves by whole steps with the keyboard. */
  readonly onGrip: (event: PointerEvent | KeyboardEvent) => void;
}

/** The card that lies over a finance page, or its chip when collapsed. */
export function Card({ view, collapsed, onCollapsed, onAction, onGrip }: CardProps) {
  if (collapsed) {
    return (
      <section class="chip" aria-label={view.label}>
        <Grip label={view.labels.move} onGrip={onGrip} />
        <span class={`chip-phase ${view.phase.kind}`} title={view.phase.name}>
          <PhaseGlyph kind={view.phase.kind} />
        </span>
        <p>
          {view.chip.notice === null ? (
            <>
              <strong>{view.chip.amount}</strong>
              <span class="muted">{view.chip.date}</span>
            </>
          ) : (
            <Notice notice={view.chip.notice} onAction={onAction} />
          )}
          {view.tag !== null && <span class="tag">{view.tag}</span>}
        </p>
        <button
          type="button"
          class="icon"
          aria-label={view.labels.expand}
          aria-expanded="false"
          onClick={byReader(() => onCollapsed(false))}
        >
          <Chevron up />
        </button>
      </section>
    );
  }
  return (
    <section
      class="card"
      aria-label={view.label}
      onKeyDown={(event) => {
        if (event.isTrusted && event.key === 'Escape') onCollapsed(true);
      }}
    >
      <header>
        <Grip label={view.labels.move} onGrip={onGrip} />
        <p class={`phase ${view.phase.kind}`}>
          <PhaseGlyph kind={view.phase.kind} />
          <strong>{view.phase.name}</strong> <span>{view.phase.since}</span>
        </p>
        <button
          type="button"
          class="icon"
          aria-label={view.labels.collapse}
          aria-expanded="true"
          onClick={byReader(() => onCollapsed(true))}
        >
          <Chevron />
        </button>
      </header>
      {/* What contradicts the card stands in the open, behind what it contradicts. */}
      <details class="state" open={view.phase.doubts.length > 0}>
        <summary>
          <Unbroken text={view.state} />
          {gapAfter(view.state)}
          <span class="more">{view.phase.rateBrief}</span>
        </summary>
        <p>
          <span data-role="rate-phase">
            <Unbroken text={view.phase.rate} />
          </span>
          {view.phase.doubts.map((doubt) => (
            <span key={doubt} data-role="doubt">
              {gapAfter(view.phase.rate)}
              <Unbroken text={doubt} />
            </span>
          ))}
          {gapAfter(view.phase.rate)}
          <Unbroken text={view.stateBeside} />
        </p>
      </details>
      <dl class="stats">
        {view.stats.map((stat, i) => (
          <div key={stat.role}>
            <dt>
              {stat.label}
              {i === 0 && view.tag !== null && (
                <>
                  {' '}
                  <span class="tag">{view.tag}</span>
                </>
              )}
            </dt>
            <dd data-role={stat.role} data-value={stat.raw}>
              <span class={`figure ${stat.tone ?? ''}`}>
                <strong>{stat.value}</strong>
                {stat.text.slice(stat.value.length)}
              </span>
              <span class="note">{stat.note}</span>
            </dd>
          </div>
        ))}
      </dl>
      <div class="comparison">
        <p>
          {view.comparison.label}{' '}
          <span class="base" title={view.comparison.baseHint}>
            {view.comparison.base}
          </span>
          {view.notice?.text === null && <Notice notice={view.notice} onAction={onAction} />}
        </p>
        <div class="comparison-row">
          <Sparkline comparison={view.comparison} />
          <Comparison view={view} onAction={onAction} />
        </div>
      </div>
      <div class="equivalence">
        <p>
          {view.equivalence.amount} ≈{' '}
          <button
            type="button"
            class="convert"
            title={view.labels.convert}
            onClick={byReader(() => onAction('open-converter'))}
          >
            <strong>{view.equivalence.hikes}</strong>
          </button>
          <data data-role="qt2-hikes-low" data-value={view.equivalence.low} />
          <data data-role="qt2-hikes-high" data-value={view.equivalence.high} />
        </p>
        <details class="rule">
          <summary>
            {view.equivalence.rulePrefix}
            <span class="more">{view.equivalence.ruleName}</span>
            {view.equivalence.rest}
            <span class="beside">
              <Unbroken text={view.equivalence.beside} />
            </span>
          </summary>
          <p>
            <Unbroken text={view.equivalence.ruleStates} />
          </p>
        </details>
      </div>
      <footer>
        <div>
          {view.sources.map((source) => (
            <p key={source}>
              <Unbroken text={source} />
            </p>
          ))}
          {view.notice !== null && view.notice.text !== null && (
            <Notice
              notice={
                view.notice.action?.name === 'open-prices' && view.comparison.lines.length === 1
                  ? { ...view.notice, action: null }
                  : view.notice
              }
              onAction={onAction}
            />
          )}
        </div>
        {!view.contextInvalidated && (
          <button type="button" class="open" onClick={byReader(() => onAction('open-chart'))}>
            {view.labels.openChart}
            <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
              <path d="M3 1h8v8M11 1 1 11" fill="none" stroke="currentColor" stroke-width="1.5" />
            </svg>
          </button>
        )}
      </footer>
    </section>
  );
}

/** The page can reach into an open shadow root; whatever the card does needs a real click. */
function byReader(act: () => void): (event: MouseEvent) => void {
  return (event) => {
    if (event.isTrusted) act();
  };
}

function Notice({
  notice: { text, action },
  onAction,
}: {
  notice: NoticeView;
  onAction: CardProps['onAction'];
}) {
  return (
    <span class="notice" data-role="notice">
      {text}{' '}
      {action !== null && (
        <button
          type="button"
          class="act"
          data-action={action.name}
          onClick={byReader(() => onAction(action.name))}
        >
          {action.label}
        </button>
      )}
    </span>
  );
}

/** In place of a line that has no prices: what the reader can do for it. */
function Missing({
  notice,
  onAction,
}: {
  notice: NoticeView | null;
  onAction: CardProps['onAction'];
}) {
  const action = notice?.action;
  return action?.name === 'open-prices' ? (
    <button
      type="button"
      class="open"
      data-action={action.name}
      onClick={byReader(() => onAction(action.name))}
    >
      {action.label}
    </button>
  ) : (
    <p class="muted end">–</p>
  );
}

function Comparison({ view, onAction }: { view: CardView; onAction: CardProps['onAction'] }) {
  const instrument = view.comparison.lines.find((line) => line.role === 'instrument');
  const fed = view.comparison.lines.find((line) => line.role === 'fed');
  return (
    <div class="ends">
      <p class="instrument" title={[view.symbol, view.name].filter(Boolean).join(' · ')}>
        <span data-role="instrument">{view.symbol}</span>
        {view.name !== null && (
          <>
            {' '}
            <span class="muted" data-role="instrument-name">
              {view.name}
            </span>
          </>
        )}
      </p>
      {instrument === undefined ? (
        <Missing notice={view.notice} onAction={onAction} />
      ) : (
        <p class="instrument end">
          <span data-role="instrument-change" data-value={instrument.raw}>
            {instrument.value}
          </span>{' '}
          <span class="muted">{instrument.note}</span>
        </p>
      )}
      {fed !== undefined && (
        <>
          <p class="fed">{fed.label}</p>
          <p class="fed end" data-role="fed-assets-change" data-value={fed.raw}>
            {fed.value}
          </p>
        </>
      )}
    </div>
  );
}

function Grip({ label, onGrip }: { label: string; onGrip: CardProps['onGrip'] }) {
  return (
    <button type="button" class="grip" aria-label={label} onPointerDown={onGrip} onKeyDown={onGrip}>
      <svg viewBox="0 0 8 14" width="8" height="14" aria-hidden="true">
        {[1, 5, 9].flatMap((y) =>
          [1, 5].map((x) => (
            <rect key={`${x}-${y}`} x={x} y={y + 0.5} width="2" height="2" rx="1" />
          )),
        )}
      </svg>
    </button>
  );
}

function Chevron({ up = false }: { up?: boolean }) {
  return (
    <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
      <path
        d={up ? 'M1 5 5 1 9 5' : 'M1 1 5 5 9 1'}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
      />
    </svg>
  );
}

/** A text whose numbers stay on one line with their units, and dates in one piece. */
function Unbroken({ text }: { readonly text: string }) {
  return (
    <>
      {unbrokenParts(text).map((part) =>
        part.whole ? <span class="unbroken">{part.text}</span> : part.text,
      )}
    </>
  );
}

/** What parts a sentence from the next: nothing behind a full-width mark. */
function gapAfter(text: string): string {
  return /[。！？]$/.test(text) ? '' : ' ';
}
