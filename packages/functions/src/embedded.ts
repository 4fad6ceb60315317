import { type EmbeddedFigure, embeddedFigures } from '@qt-lens/core';

/** The embedded figure with a FRED identifier. */
export function embeddedFigure(id: string): EmbeddedFigure | undefined {
  return embeddedFigures.find(
    ({ description }) => description.id === id && description.onFred !== false,
  );
}
