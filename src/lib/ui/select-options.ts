/** One choice of a list. */
export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly text: string;
}

/** Choices under a heading. */
export interface SelectGroup<Value extends string> {
  readonly label: string;
  readonly options: readonly SelectOption<Value>[];
}
