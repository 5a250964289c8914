/** Steps of the tour; 0 is its offer. */
export type TourStep = 0 | 1 | 2 | 3;

/** The tour of a first visit. */
export class Tour {
  /** Undefined while there is none: not offered, declined, or done. */
  step = $state<TourStep | undefined>(undefined);

  offer(): void {
    this.step = 0;
  }

  go(step: TourStep): void {
    this.step = step;
  }

  end(): void {
    this.step = undefined;
  }
}
