/** Texts and queries compare without case, marks over letters, apostrophes and hyphens. */
function folded(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’'ʼ`]/g, '')
    .replaceAll(/[-‑–]/g, ' ')
    .replaceAll('ґ', 'г')
    .normalize('NFC');
}

/** Whether every word of a query is somewhere in the texts; an empty query matches everything. */
export function matchesSearch(query: string, texts: readonly (string | undefined)[]): boolean {
  const searched = folded(texts.filter((text) => text !== undefined).join(' '));
  return folded(query)
    .split(/\s+/)
    .every((word) => searched.includes(word));
}
