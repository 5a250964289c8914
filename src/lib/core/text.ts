/** The two languages of the product; every text a person reads exists in both. */
export type Language = 'en' | 'uk';

/** One text in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;
