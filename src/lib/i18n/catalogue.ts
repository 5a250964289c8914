import type { en } from './en';

/** A text that depends on a number, by the language's own plural categories. */
export interface PluralMessage {
  readonly one?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

export type MessageKey = keyof typeof en;

/**
 * The texts of an area in another language. Each file of `uk/` is of this type, so a missing or surplus key does not
 * compile, nor does a plural where English has none.
 */
export type Translated<English> = {
  readonly [Key in keyof English]: English[Key] extends string ? string : PluralMessage;
};

/** A whole language. */
export type Catalogue = Translated<typeof en>;

type PlaceholdersIn<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | PlaceholdersIn<Rest> : never;

type Placeholders<Key extends MessageKey> = (typeof en)[Key] extends string
  ? PlaceholdersIn<(typeof en)[Key]>
  : 'count' | PlaceholdersIn<(typeof en)[Key][keyof (typeof en)[Key]]>;

/** Values for the braces of a message: none for a plain one, and `count` as a number for a plural. */
export type MessageParameters<Key extends MessageKey> = [Placeholders<Key>] extends [never]
  ? []
  : [
      Readonly<
        Record<Exclude<Placeholders<Key>, 'count'>, string | number> &
          ('count' extends Placeholders<Key> ? { count: number } : unknown)
      >,
    ];
