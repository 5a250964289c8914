import type { Language } from '../core/text';
import type { Translate } from '../i18n/translator';

/** Texts to begin with, and where others come from. */
export interface TextPort {
  readonly language: Language;
  readonly translate: Translate;
  load(language: Language): Promise<Translate>;
}

/** The interface's texts, a language at a time, as they are asked for. */
export class Texts {
  readonly #port: TextPort;
  readonly #asked: Set<Language>;
  #loaded = $state.raw<ReadonlyMap<Language, Translate>>(new Map());
  /** A language whose texts could not be loaded. */
  failed = $state.raw<Language | undefined>(undefined);

  constructor(port: TextPort) {
    this.#port = port;
    this.#asked = new Set([port.language]);
  }

  /** The texts of a language; until they have come, those that the page began with. */
  in(language: Language): Translate {
    return this.#loaded.get(language) ?? this.#port.translate;
  }

  /** The language that a reader who asked for one is spoken to in: until its texts have come, that of the page's beginning. */
  spoken(language: Language): Language {
    return this.#loaded.has(language) ? language : this.#port.language;
  }

  /** Asks for a language once; after a failure, again. */
  async ask(language: Language): Promise<void> {
    if (this.#asked.has(language)) return;
    this.#asked.add(language);
    try {
      this.#loaded = new Map(this.#loaded).set(language, await this.#port.load(language));
      this.failed = undefined;
    } catch {
      this.#asked.delete(language);
      this.failed = language;
    }
  }
}
