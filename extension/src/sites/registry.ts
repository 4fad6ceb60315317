// One line a site: nothing else makes an adapter part of the extension.
export { yahoo } from './yahoo.ts';
