/** Gives the focus back to what had it before, when what held it is taken off the page. An action of Svelte's. */
export function returnFocus(holder: HTMLElement): { destroy(): void } {
  const before = document.activeElement;
  return {
    destroy() {
      const now = document.activeElement;
      const isLost = now === null || now === document.body || !now.isConnected || holder.contains(now);
      if (isLost && before instanceof HTMLElement && before.isConnected) before.focus();
    },
  };
}
