const FOCUSABLE = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Hands the focus on when what has it is taken off the page, as a button that removes its own entry or notice is: to
 * what follows it, else to what stood before, in the innermost part of the page that is left. Does nothing where
 * something else took the focus. Returns what stops it.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: HTMLElement | undefined;
  /** What the last one lay in, innermost first, and what there was to reach then. */
  let around: HTMLElement[] = [];
  let order: HTMLElement[] = [];

  function remember({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    around = ancestorsOf(target);
    order = focusablesIn(page, target);
  }

  function forget({ target }: FocusEvent): void {
    // A reader who leaves it leaves it on the page; a browser may say the same of what is being taken off it.
    queueMicrotask(() => {
      if (last === target && last?.isConnected && document.activeElement !== last) last = undefined;
    });
  }

  const observer = new MutationObserver(() => {
    if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
    const lost = last;
    last = undefined;
    const place = order.indexOf(lost);
    const nearest = [...order.slice(place + 1), ...order.slice(0, place).toReversed()];
    for (const part of around.filter((element) => element.isConnected)) {
      const known = nearest.filter((element) => part.contains(element));
      if ([...known, ...focusablesIn(part)].some(takesFocus)) return;
    }
  });

  page.addEventListener('focusin', remember);
  page.addEventListener('focusout', forget);
  observer.observe(page, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    page.removeEventListener('focusin', remember);
    page.removeEventListener('focusout', forget);
  };
}

/** What the keyboard can reach there, and one element besides that has the focus though it is not among them. */
function focusablesIn(part: HTMLElement, besides?: HTMLElement): HTMLElement[] {
  return [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (element) => element.tabIndex >= 0 || element === besides,
  );
}

function ancestorsOf(element: HTMLElement): HTMLElement[] {
  const parent = element.parentElement;
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
}

/** What is hidden, disabled or behind a dialog refuses the focus. */
function takesFocus(element: HTMLElement): boolean {
  element.focus();
  return document.activeElement === element;
}
