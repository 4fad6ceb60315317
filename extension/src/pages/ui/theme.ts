// Before the first paint: the reader's light or dark preference on the root element, where the
// style sheet looks for it.
const dark = matchMedia('(prefers-color-scheme: dark)');
const apply = () => {
  document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
};
dark.addEventListener('change', apply);
apply();
