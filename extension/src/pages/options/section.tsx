import { Unbroken } from '@qt-lens/ui/text';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A part of the options with its heading. */
export function Section({
  title,
  hint,
  children,
}: {
  title: string;
  hint?: string;
  children: ComponentChildren;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {hint !== undefined && (
        <p class="hint">
          <Unbroken text={hint} />
        </p>
      )}
      {children}
    </section>
  );
}

export interface RowProps {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with what was entered. */
  readonly wrong?: string | null;
  /** The control, given the ids of its label's target and of what describes it. */
  readonly children: (ids: {
    readonly id: string;
    readonly describedBy: string;
  }) => ComponentChildren;
}

/** A labelled control with its hint. */
export function Row({ label, hint, wrong = null, children }: RowProps) {
  const id = useId();
  const describedBy = `${id}-hint`;
  return (
    <div class="row">
      <label for={id}>{label}</label>
      <div class="control">
        <div class="inputs">{children({ id, describedBy })}</div>
        <p
          class="hint"
          id={describedBy}
          role={wrong === null ? undefined : 'alert'}
          data-wrong={wrong !== null}
        >
          <Unbroken text={wrong ?? hint ?? ''} />
        </p>
      </div>
    </div>
  );
}
