import { readFileSync } from 'node:fs';
import path from 'node:path';
import { languages } from '@qt-lens/ui';
import { testWording } from '@qt-lens/ui/testing/wording';

const textsOf = (language: string): unknown =>
  JSON.parse(
    readFileSync(
      path.resolve(import.meta.dirname, `../../public/_locales/${language}/messages.json`),
      'utf8',
    ),
  );

// Name and description, as stores and browsers show them. They say to Americans what English says.
const folderOf = (language: string) => (language === 'en_US' ? 'en' : language);

testWording(
  Object.fromEntries(
    languages.map((language) => [language, textsOf(folderOf(language))]),
  ) as Parameters<typeof testWording>[0],
);
