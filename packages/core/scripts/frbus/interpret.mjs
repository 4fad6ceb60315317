/**
 * The value of a tree.
 *
 * @param {object | number} tree
 * @param {(variable: { name: string, lag: number }) => number} read
 */
export function valueOfTree(tree, read) {
  if (typeof tree === 'number') return tree;
  if ('name' in tree) return read(tree);
  if ('call' in tree) return Math[tree.call](...tree.of.map((branch) => valueOfTree(branch, read)));
  const left = valueOfTree(tree.of[0], read);
  const right = valueOfTree(tree.of[1], read);
  if (tree.op === '+') return left + right;
  if (tree.op === '-') return left - right;
  return tree.op === '*' ? left * right : left / right;
}
