import { UserError } from '../terminal.mjs';

/** `boerse-frankfurt` of a name as a person may type it. */
export function kebab(name) {
  const key = name
    .trim()
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (!/^[a-z]/.test(key)) throw new UserError(`"${name}" has to begin with a letter from A to Z.`);
  return key;
}

/** `boerseFrankfurt` */
export const camel = (key) => key.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** `Boerse Frankfurt` */
export const title = (key) =>
  key
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join(' ');
