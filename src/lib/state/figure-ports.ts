import type { Language } from '../core/text';

/** Sizes of a figure by name. */
export const FIGURE_SIZES = [
  'wide',
  'square',
  'portrait',
  'story',
  'a4',
  'a4-landscape',
  'a3',
  'a3-landscape',
  'letter',
  'column-1',
  'column-2',
] as const;
export type FigureSize = (typeof FIGURE_SIZES)[number];

/** Colours of a figure by name. */
export const FIGURE_COLOURS = ['light', 'dark', 'neutral', 'greyscale', 'transparent'] as const;
export type FigureColouring = (typeof FIGURE_COLOURS)[number];

/** Kinds of file a figure can be. */
export const FIGURE_FORMATS = ['png', 'svg', 'pdf', 'webp'] as const;
export type FigureFormat = (typeof FIGURE_FORMATS)[number];

/** What the figure's map shows; `unit` is the unit selected, `view` what the map on the screen shows now. */
export const FIGURE_EXTENTS = ['ukraine', 'scenario', 'unit', 'view'] as const;
export type FigureExtent = (typeof FIGURE_EXTENTS)[number];

export const FIGURE_PROJECTIONS = ['conic-equal-area', 'mercator'] as const;
export type FigureProjection = (typeof FIGURE_PROJECTIONS)[number];

/** What a person chooses about a figure; what it is about follows from the view. */
export interface FigureChoices {
  readonly size: FigureSize;
  readonly colours: FigureColouring;
  readonly language: Language;
  readonly extent: FigureExtent;
  readonly projection: FigureProjection;
  readonly keyFigures: boolean;
  /** A small table of reported figures against computed ones. */
  readonly table: boolean;
  /** In place of the title and the line under it that the numbers give. */
  readonly title: string | undefined;
  readonly dek: string | undefined;
}

/** A figure drawn small, with its words. */
export interface FigurePreview {
  readonly image: ImageBitmap;
  /** Size of the page, points. */
  readonly widthPt: number;
  readonly heightPt: number;
  /** Title and dek that the numbers give, whatever was written in their place. */
  readonly title: string;
  readonly dek: string;
  readonly altShort: string;
  readonly altLong: string;
}

/** A size as a person needs to know it. */
export interface FigureSizeFacts {
  readonly medium: 'screen' | 'print';
  /** Pixels per inch that pictures of pixels have at single size. */
  readonly dpi: number;
}

/** What making a file is at. */
export type FigureStep = 'fonts' | 'composing' | 'writing' | 'packing';

/** A file to be saved. */
export interface FigureFile {
  readonly name: string;
  readonly blob: Blob;
}

/** What an exported file is to be. */
export interface FigureOutput {
  readonly choices: FigureChoices;
  readonly format: FigureFormat;
  /** Pixels per inch; for PNG and WebP. */
  readonly dpi: number;
  /** Whether the data go along, all in one zip. */
  readonly withData: boolean;
  /** The page that reviews of claims will stand on, and who publishes it; without one the data hold no reviews. */
  readonly reviewPage?: { readonly url: string; readonly author: string };
}

/** The maker of figures as the interface sees it. */
export interface FigurePort {
  /** The most pixels a side of a picture may have. */
  readonly mostPixels: number;
  sizeFacts(size: FigureSize): FigureSizeFacts;
  /** `undefined` answers a call that a newer one has overtaken. */
  preview(choices: FigureChoices, widthPx: number): Promise<FigurePreview | undefined>;
  make(output: FigureOutput, onstep: (step: FigureStep) => void): Promise<FigureFile>;
  /** Stops whatever is being made; what waits for it is rejected. */
  cancel(): void;
  isCancelled(error: unknown): boolean;
  save(file: FigureFile): void;
  /** Puts a picture or a text on the clipboard; false where the browser does not allow it. */
  copyPicture(picture: Promise<Blob>): Promise<boolean>;
  copyText(text: string): Promise<boolean>;
  /** Checks a file made earlier. */
  check(file: File): Promise<FigureCheck>;
}

/** One thing of a checked file that is not as it should be. */
export interface FigureDifference {
  readonly in: 'text' | 'number' | 'drawing' | 'record' | 'data';
  readonly what: string;
  readonly found: string;
  readonly expected: string;
}

/** What came of checking a file. */
export type FigureCheck =
  | { readonly kind: 'no-picture' }
  | { readonly kind: 'no-record' }
  | { readonly kind: 'unknown-scenario'; readonly scenario: string }
  | { readonly kind: 'other-snapshot'; readonly snapshot: string; readonly asOf: string | undefined }
  | {
      readonly kind: 'checked';
      readonly answer: 'verified' | 'data-differ' | 'altered';
      readonly differences: readonly FigureDifference[];
      readonly otherRenderer: boolean;
      readonly redrawn: boolean;
    };
