/** The part of gifenc's interface that the writer of animations uses; the package states no types. */
declare module 'gifenc/dist/gifenc.esm.js' {
  type Colours = number[][];
  interface FrameOptions {
    readonly palette?: Colours;
    readonly delay?: number;
    readonly repeat?: number;
    readonly dispose?: number;
    readonly transparent?: boolean;
    readonly transparentIndex?: number;
  }
  export function quantize(rgba: Uint8Array, most: number): Colours;
  export function applyPalette(rgba: Uint8Array, palette: Colours): Uint8Array;
  export function GIFEncoder(): {
    writeFrame(index: Uint8Array, width: number, height: number, options: FrameOptions): void;
    finish(): void;
    bytes(): Uint8Array;
  };
}
