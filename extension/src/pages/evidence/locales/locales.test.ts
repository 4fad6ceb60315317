import { evidence } from '@qt-lens/core';
import { languages } from '@qt-lens/ui';
import { testWording } from '@qt-lens/ui/testing/wording';
import { expect, test } from 'vitest';
import { evidenceMessages } from './index.ts';

testWording(evidenceMessages, { isOptional: (path) => path.startsWith('literature.statements') });

test.each(languages.filter((language) => language !== 'en'))(
  '%s words every statement of the literature',
  (language) => {
    const { statements } = evidenceMessages[language].literature;
    expect(Object.keys(statements).sort()).toEqual(evidence.map(({ key }) => key).sort());
  },
);
