import { readFileSync } from 'node:fs';
import path from 'node:path';
import { UserError } from '../terminal.mjs';

export const usage = 'language TAG          a language: npm run new language fr';

/** Where wording stands: a folder with a file a language and an index that names them all. */
const folders = [
  'packages/ui/src/locales',
  'apps-script/src/locales/menu',
  'apps-script/src/locales/pages',
  'extension/src/pages/evidence/locales',
];

/** Where numbers and dates are written: a file a language as well. */
const formatsFolder = 'packages/ui/src/format/languages';

/** An index of a folder with a language's file in it. */
function listed(index, key) {
  const imported = index.replace(
    "import { en } from './en.ts';\n",
    `$&import { ${key} } from './${key}.ts';\n`,
  );
  return imported.replace(/= \{\s*en,/, `$& ${key},`);
}

/** What a language calls itself, `Français` or `Português (Brasil)`, as it stands in a list. */
function ownName(tag) {
  const name = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' }).of(
    tag,
  );
  return name[0].toLocaleUpperCase(tag) + name.slice(1);
}

/**
 * A language: copies of the English wording to translate, and its name wherever languages are
 * listed.
 */
export function language({ create, change }, [tag], root) {
  const key = tag.trim().replace('-', '_');
  if (!/^[a-z]{2,3}(_[A-Z]{2})?$/.test(key))
    throw new UserError(`"${tag}" is not the tag of a language, such as fr or pt-BR.`);
  const english = (file) => readFileSync(path.join(root, file), 'utf8');
  const toTranslate = [];

  for (const folder of folders) {
    const file = `${folder}/${key}.ts`;
    create(file, english(`${folder}/en.ts`).replace('export const en:', `export const ${key}:`));
    toTranslate.push(file);
    change(`${folder}/index.ts`, (text) => listed(text, key));
  }
  const extension = `extension/public/_locales/${key}/messages.json`;
  create(extension, english('extension/public/_locales/en/messages.json'));
  toTranslate.push(extension);

  const list = 'packages/ui/src/format/language.ts';
  change(list, (text) => text.replace(/export type Language =\s*(\|\s*)?'en'/, `$& | '${key}'`));
  change(list, (text) => text.replace(/readonly Language\[\] = \[\s*'en'/, `$&, '${key}'`));

  const bcp47 = key.replace('_', '-');
  const formats = `${formatsFolder}/${key}.ts`;
  create(
    formats,
    english(`${formatsFolder}/en.ts`)
      .replace('export const en:', `export const ${key}:`)
      .replace("name: 'English'", `name: '${ownName(bcp47).replaceAll("'", "\\'")}'`)
      .replace("tag: 'en'", `tag: '${bcp47}'`),
  );
  change(`${formatsFolder}/index.ts`, (text) => listed(text, key));

  return {
    test: 'npm run typecheck; npm test -- --only ui locales',
    next: [
      ...toTranslate.map((file) => `${file}: translate what stands there in English.`),
      `Until packages/ui/src/locales/${key}.ts is translated, its test fails and names the sentences that are left.`,
      `${formats}: how the language writes amounts, ranges, days, months and quarters.`,
      ...(key.includes('_') ? [`${list}: languageFor says which readers get ${key}.`] : []),
      'README.md and store/: the sentences that name the languages.',
    ],
  };
}
