/** Millions of dollars of a Wednesday. */
export interface H41Figures {
  readonly treasuries: number;
  readonly mbs: number;
  /** The week's average. */
  readonly reserves: number;
  readonly reservesOnWednesday: number;
  readonly tga: number;
  readonly tgaAverage: number;
  readonly foreignRepo: number;
  readonly domesticRepo: number;
  readonly notes: number;
  readonly assets: number;
}

/** A page of the Board's H.4.1 in the layout it has had since 12 August 2021. */
export function h41Page(options: {
  readonly wednesday: string;
  readonly figures: H41Figures;
  readonly before?: H41Figures;
  readonly released?: string;
  readonly weekday?: boolean;
}): string;

/** A week after the embedded figures, made up to go on from them. */
export const weekAfterEmbedded: H41Figures;
