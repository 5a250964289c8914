/** Single-key shortcuts, which a person may switch off. */
export class Shortcuts {
  on = $state(true);
}
