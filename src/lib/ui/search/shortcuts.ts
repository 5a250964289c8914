/** What a single key does, in the order it is listed. */
export const SHORTCUTS = [
  ['search', '/'],
  ['tab.scenarios', '1'],
  ['tab.ledger', '2'],
  ['tab.claims', '3'],
  ['compare', 'c'],
  ['share', 's'],
  ['files', 'o'],
  ['method', 'm'],
  ['language', 'l'],
  ['areaUnit', 'u'],
  ['wholeMap', '0'],
  ['keys', '?'],
] as const;

export type Shortcut = (typeof SHORTCUTS)[number][0];

/** Keys by where they are, for keyboards with other letters on them. */
const BY_PLACE: Readonly<Record<string, string>> = {
  Slash: '/',
  KeyC: 'c',
  KeyS: 's',
  KeyM: 'm',
  KeyO: 'o',
  KeyL: 'l',
  KeyU: 'u',
};
/** Where keys are text. */
const TEXT_FIELDS = 'textarea, select, [contenteditable], input:not([type=checkbox], [type=radio], [type=button])';

/**
 * The shortcut a key press asks for. None with a modifier that belongs to browser or reader, in a text field, while a
 * dialog is open, which hides what the key would do, or while the key is held.
 */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || event.defaultPrevented) return undefined;
  const { target } = event;
  if (target instanceof Element && target.closest(`${TEXT_FIELDS}, [popover]`) !== null) return undefined;
  if (document.querySelector('dialog[open]') !== null) return undefined;
  const key = /^[a-z0-9?/]$/.test(event.key) ? event.key : byPlace(event);
  return SHORTCUTS.find(([, candidate]) => candidate === key)?.[0];
}

function byPlace({ key, code, shiftKey }: KeyboardEvent): string | undefined {
  // A Latin letter with Shift is none of ours, and one that is somewhere else on the keyboard is meant as it is written.
  if (/^[a-z]$/i.test(key)) return undefined;
  const found = BY_PLACE[code];
  return shiftKey ? (found === '/' ? '?' : undefined) : found;
}
