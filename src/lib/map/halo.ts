/** How words are drawn that must be read on any ground. */
export function haloed(colour: string, halo: string, widthPx: number) {
  return { 'text-color': colour, 'text-halo-color': halo, 'text-halo-width': widthPx, 'text-halo-blur': 0.4 };
}
