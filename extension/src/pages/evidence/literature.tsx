import { type Evidence, evidence } from '@qt-lens/core';
import { Unbroken } from '@qt-lens/ui/text';
import type { EvidenceProps } from './evidence-props.ts';

const ORDER: readonly Evidence['measures'][] = [
  '10-year yield',
  'policy rate',
  'long yields abroad',
  'economy',
];

/** The literature table: every statement with its source, and how it was checked. */
export function Literature({ words }: EvidenceProps) {
  const { literature } = words;
  return (
    <section>
      <h2>{literature.title}</h2>
      <div class="scroll">
        <table class="literature">
          <thead>
            <tr>
              <th scope="col">{literature.columns.study}</th>
              <th scope="col">{literature.columns.states}</th>
              <th scope="col">{literature.columns.checked}</th>
            </tr>
          </thead>
          {ORDER.map((measures) => (
            <tbody key={measures}>
              <tr>
                <th scope="rowgroup" colSpan={3} class="group">
                  {literature.measures[measures]}
                </th>
              </tr>
              {evidence
                .filter((each) => each.measures === measures)
                .map((each) => (
                  <tr key={each.key} data-role="statement" data-key={each.key}>
                    <th scope="row">
                      <Study study={each} name={literature.statements[each.key]?.name} />
                      <span class="muted">{literature.of[each.of]}</span>
                    </th>
                    <td>
                      <Unbroken text={literature.statements[each.key]?.states ?? each.states} />
                    </td>
                    <td class="muted">
                      <Unbroken text={literature.statements[each.key]?.checked ?? each.checked} />
                    </td>
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </div>
      <p class="note">
        {literature.cell('=QT_EVIDENCE()')}{' '}
        <a href="/converter.html" target="_blank" rel="noreferrer">
          {literature.convert}
        </a>
      </p>
    </section>
  );
}

function Study({ study, name = study.name }: { study: Evidence; name?: string | undefined }) {
  const { authors, title, publisher, date, url } = study.source;
  const about = `${authors}: ${title}. ${publisher}, ${date}`;
  return url === undefined ? (
    <span title={about}>{name}</span>
  ) : (
    <a href={url} title={about} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
