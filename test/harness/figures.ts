/** A number that a face shows, as it carries it: the full-precision value beside the words. */
export interface ShownFigures {
  readonly fedAssetsBn: number;
  readonly fedAssetsChangePercent: number;
  readonly qt2HikesLow: number;
  readonly qt2HikesHigh: number;
}

/** The `data-role` of each figure on the card and in the popup. */
const roles: Record<keyof ShownFigures, string> = {
  fedAssetsBn: 'fed-assets',
  fedAssetsChangePercent: 'fed-assets-change',
  qt2HikesLow: 'qt2-hikes-low',
  qt2HikesHigh: 'qt2-hikes-high',
};

/**
 * Reads the figures of a face in one go.
 *
 * @param readValue The `data-value` of the element with a `data-role`.
 */
export async function figuresOf(
  readValue: (role: string) => Promise<string | null>,
): Promise<ShownFigures> {
  const figures: Partial<Record<keyof ShownFigures, number>> = {};
  for (const [name, role] of Object.entries(roles) as Array<[keyof ShownFigures, string]>) {
    const value = await readValue(role);
    if (value === null || value === '') throw new Error(`Nothing carries a value for ${role}.`);
    figures[name] = Number(value);
  }
  return figures as ShownFigures;
}
