import type { EmbeddedFigure } from './embedded.ts';
import * as figures from './generated/index.ts';

/** Every figure that ships with the package. */
export const embeddedFigures: readonly EmbeddedFigure[] = Object.values(figures);
