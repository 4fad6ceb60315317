import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as core from '@qt-lens/core';
import { describe, expect, test } from 'vitest';
import { responsesModule, seriesModules } from '../packages/core/scripts/figure-modules.mjs';
import { frbusModules, variablesTable } from '../packages/core/scripts/frbus-modules.mjs';
import { isoDay, readTable } from '../packages/core/scripts/tables.mjs';
import { tablesOfTests } from '../scripts/lib/figures-of-tests.mjs';
import { root } from '../scripts/lib/run.mjs';

// The figures that ship, which move on; unit tests state their numbers on tables that stay.
const figures = path.join(root, 'packages', 'core', 'figures');
const generated = path.join(root, 'packages', 'core', 'src', 'figures', 'generated');

interface Entry {
  readonly name: string;
  readonly file: string;
  readonly column?: string;
}
const catalogueIn = (folder: string): Entry[] =>
  JSON.parse(readFileSync(path.join(folder, 'catalogue.json'), 'utf8'));
const catalogue = catalogueIn(figures);
const tables = readdirSync(figures).filter((file) => file.endsWith('.csv'));
const byName = core as unknown as Record<string, core.EmbeddedFigure>;

describe('the embedded figures', () => {
  test('are generated from the tables: npm run figures writes them', () => {
    const modules = new Map([
      ...seriesModules(figures),
      ['frbus-responses.ts', responsesModule(figures)],
    ]);
    expect(readdirSync(generated).sort()).toEqual([...modules.keys()].sort());
    for (const [file, text] of modules)
      expect(readFileSync(path.join(generated, file), 'utf8') === text, file).toBe(true);
  });

  test('so is the model', () => {
    const folder = path.join(root, 'packages', 'core', 'src', 'frbus', 'generated');
    const modules = frbusModules(figures);
    expect(readdirSync(folder).sort()).toEqual([...modules.keys()].sort());
    for (const [file, text] of modules)
      expect(readFileSync(path.join(folder, file), 'utf8') === text, file).toBe(true);
    const table = readFileSync(path.join(figures, 'frbus', 'VARIABLES.md'), 'utf8');
    expect(table === variablesTable(figures)).toBe(true);
  });

  test.each(catalogue)(
    '$name holds exactly what is in $file',
    ({ name, file, column = 'value' }) => {
      const { columns, rows } = readTable(path.join(figures, file));
      const index = columns.indexOf(column);
      const expected = rows
        .filter(({ cells }) => cells[index] !== '')
        .map(({ day, cells }) => [isoDay(day), Number(cells[index])]);
      expect(expected.length).toBeGreaterThan(4);
      expect(byName[name]!.series().toJSON()).toEqual(expected);
    },
  );

  test.each(catalogue)(
    '$name says who publishes it, in what unit, how old it is and on what terms',
    ({ name }) => {
      const { description } = byName[name]!;
      for (const text of Object.values(description)) expect(text).not.toBe('');
      expect(Object.keys(description)).toEqual(
        expect.arrayContaining([
          'id',
          'title',
          'units',
          'publisher',
          'vintage',
          'licence',
          'frequency',
        ]),
      );
      expect(byName[name]!.series().label.units).toBe(description.units);
    },
  );

  test('are all in the catalogue, and every table is used', () => {
    expect([...new Set(catalogue.map(({ file }) => file))].sort()).toEqual(tables.sort());
    for (const { name } of catalogue) expect(byName[name], name).toBeDefined();
  });
});

describe('the tables of the unit tests', () => {
  test('have series of those that ship, up to the end of September 2026', () => {
    const named = ({ name, file, column }: Entry) => [name, file, column];
    expect(catalogue.map(named)).toEqual(
      expect.arrayContaining(catalogueIn(tablesOfTests).map(named)),
    );
    expect(isoDay(readTable(path.join(tablesOfTests, 'WALCL.csv')).rows.at(-1)!.day)).toBe(
      '2026-09-30',
    );
  });
});
