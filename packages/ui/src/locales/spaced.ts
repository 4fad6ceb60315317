/** A name behind Chinese words: one in Latin letters is set apart from them. */
export function spaced(name: string): string {
  return /^[A-Za-z0-9]/.test(name) ? ` ${name}` : name;
}
