// The order in which the equations of a quarter are solved: groups that need one another at once
// stand together, each after all it depends on.
import { mentions } from './expressions.mjs';

/**
 * @param {Map<string, object[]>} trees What each variable's equation mentions, as trees.
 * @param {readonly string[]} tears Variables that are guessed where equations need one another.
 * @returns {{ names: string[], tears: string[] }[]} Groups in order; without tears, one after the
 *   other.
 */
export function solvingOrder(trees, tears) {
  const needs = new Map(
    [...trees].map(([name, parts]) => [
      name,
      [
        ...new Set(
          parts
            .flatMap(mentions)
            .filter((mention) => mention.lag === 0 && trees.has(mention.name))
            .map((mention) => mention.name),
        ),
      ].filter((other) => other !== name),
    ]),
  );
  const groups = [];
  for (const members of components(needs)) {
    if (members.length === 1) {
      const last = groups.at(-1);
      if (last !== undefined && last.tears.length === 0) last.names.push(members[0]);
      else groups.push({ names: [members[0]], tears: [] });
      continue;
    }
    const within = new Set(members);
    const guessed = tears.filter((name) => within.has(name));
    const cut = new Map(
      members.map((name) => [
        name,
        needs.get(name).filter((other) => within.has(other) && !guessed.includes(other)),
      ]),
    );
    const order = components(cut);
    const loop = order.find((part) => part.length > 1);
    if (loop !== undefined) throw new Error(`no guess breaks the circle of ${loop.join(', ')}`);
    groups.push({ names: order.flat(), tears: guessed });
  }
  return groups;
}

/** Tarjan's strongly connected components, what is needed first. */
function components(needs) {
  const index = new Map();
  const low = new Map();
  const stack = [];
  const on = new Set();
  const found = [];
  const visit = (name) => {
    index.set(name, index.size);
    low.set(name, index.get(name));
    stack.push(name);
    on.add(name);
    for (const other of needs.get(name)) {
      if (!index.has(other)) {
        visit(other);
        low.set(name, Math.min(low.get(name), low.get(other)));
      } else if (on.has(other)) {
        low.set(name, Math.min(low.get(name), index.get(other)));
      }
    }
    if (low.get(name) !== index.get(name)) return;
    const members = [];
    let other;
    do {
      other = stack.pop();
      on.delete(other);
      members.push(other);
    } while (other !== name);
    found.push(members.reverse());
  };
  for (const name of needs.keys()) if (!index.has(name)) visit(name);
  return found;
}
