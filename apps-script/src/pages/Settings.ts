import { FRED_NOTICE, fredNoticeIn } from '@qt-lens/ui/fred-notice';
import { element } from './shared/dom.ts';
import { openPage } from './shared/page.ts';
import { callServer, closePage } from './shared/server.ts';

async function begin(): Promise<void> {
  const { messages: m, language, hasFredKey } = await openPage('settings');
  const status = element(
    'p',
    { className: 'status', role: 'status' },
    hasFredKey ? m.fredKeyKept : m.fredKeyNone,
  );
  const field = element('input', {
    id: 'fred-key',
    className: 'field',
    type: 'password',
    autocomplete: 'off',
    spellcheck: false,
    maxLength: 64,
  });
  const save = element('button', { type: 'submit', className: 'primary' }, m.save);
  const forget = element(
    'button',
    { type: 'button', className: 'plain', disabled: !hasFredKey },
    m.forget,
  );
  const close = element(
    'button',
    { type: 'button', className: 'plain', onclick: closePage },
    m.close,
  );

  const keep = async (key: string): Promise<void> => {
    save.disabled = true;
    try {
      const kept = await callServer('saveFredKey', key);
      field.value = '';
      forget.disabled = !kept.hasFredKey;
      status.textContent = kept.hasFredKey ? m.saved : m.forgotten;
    } catch {
      status.textContent = m.failed;
    } finally {
      save.disabled = false;
    }
  };
  const form = element(
    'form',
    {
      className: 'page',
      onsubmit: (event: SubmitEvent) => {
        event.preventDefault();
        const key = field.value.trim();
        if (/^[a-z0-9]{32}$/.test(key)) void keep(key);
        else status.textContent = m.fredKeyWrong;
      },
    },
    element('h1', { className: 'unseen' }, m.settings),
    element('label', { htmlFor: 'fred-key' }, m.fredKey),
    field,
    element('p', { className: 'quiet' }, m.fredKeyHelp),
    // The notice FRED's terms ask for, in their words.
    element('p', { className: 'quiet', lang: 'en' }, FRED_NOTICE),
    fredNoticeIn[language] !== undefined &&
      element('p', { className: 'quiet' }, fredNoticeIn[language]),
    element('div', { className: 'actions' }, status, close, forget, save),
  );
  forget.onclick = () => void keep('');
  document.body.append(element('main', {}, form));
  field.focus();
}

void begin();
