import { defaultPlace, type Place } from '../content/position.ts';

/** What a reader did with the card on one site, kept between visits. */
export interface CardSettings {
  readonly place: Place;
  readonly collapsed: boolean;
}

export const defaultCardSettings: CardSettings = { place: defaultPlace, collapsed: false };
