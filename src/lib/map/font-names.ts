/** Names by which layers ask for the map's fonts. */
export const FONTS = {
  regular: 'Noto Sans Regular',
  semibold: 'Noto Sans SemiBold',
  italic: 'Noto Sans Italic',
} as const;
