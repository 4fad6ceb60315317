/** Distance in CSS pixels of the card's right and bottom edge from the window's. */
export interface CardPosition {
  readonly right: number;
  readonly bottom: number;
}

/** How a reader left the card on one site, kept between visits. */
export interface CardSettings {
  readonly position: CardPosition;
  readonly collapsed: boolean;
}

export const defaultCardSettings: CardSettings = {
  position: { right: 16, bottom: 16 },
  collapsed: false,
};
