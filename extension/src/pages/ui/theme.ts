// Runs before the first paint: light or dark on the root element, where the style sheet looks for
// it. The choice is mirrored here because the settings are known only after the first paint.
const MIRROR = 'qt-lens-theme';
const dark = matchMedia('(prefers-color-scheme: dark)');

function mirrored(): string | null {
  try {
    return localStorage.getItem(MIRROR);
  } catch {
    return null;
  }
}

function apply(): void {
  const chosen = mirrored();
  const theme = chosen ?? (dark.matches ? 'dark' : 'light');
  document.documentElement.dataset.theme = theme;
}

/** Follows the reader's choice from now on; `auto` follows the browser. */
export function chooseTheme(theme: 'auto' | 'light' | 'dark'): void {
  try {
    if (theme === 'auto') localStorage.removeItem(MIRROR);
    else localStorage.setItem(MIRROR, theme);
  } catch {
    // Pages open in the browser's theme then, and change once they are drawn.
  }
  if (theme === 'auto') apply();
  else document.documentElement.dataset.theme = theme;
}

dark.addEventListener('change', apply);
apply();
