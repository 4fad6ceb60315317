type Child = Node | string | false | undefined;

/** An element with properties and children. Text is always text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<Omit<HTMLElementTagNameMap[K], 'style'>> &
    Readonly<Record<`aria-${string}`, string>> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith('aria-')) made.setAttribute(name, String(value));
    else Reflect.set(made, name, value);
  }
  for (const child of children) if (child !== false && child !== undefined) made.append(child);
  return made;
}
