import { testWording } from '@qt-lens/ui/testing/wording';
import { describe } from 'vitest';
import { menuMessages } from './menu/index.ts';
import { pageMessages } from './pages/index.ts';

describe('menu and templates', () => testWording(menuMessages));
describe('dialogs and sidebars', () =>
  testWording(pageMessages, { isOptional: (path) => path.startsWith('phaseNotes.') }));
