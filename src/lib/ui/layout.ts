/** How the panel and the map share the page: side by side, a drawer over the map, or a sheet under it. */
export type Layout = 'desk' | 'drawer' | 'sheet';

/** Heights the sheet can be set to, lowest first. */
export const SHEET_HEIGHTS = ['low', 'half', 'high'] as const;
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];
