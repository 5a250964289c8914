/** How often an open page looks for a new version when it is come back to, ms. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

interface Listener {
  /** A new version is here, all of it. To use it loads the page anew, and every other in which nothing would be lost. */
  arrived(use: () => void): void;
  /** Whether something would be lost here that the reader did not ask to lose. */
  hasUnsaved(): boolean;
}

/**
 * Keeps the application in this browser, so that it works without a network after the first visit. Does nothing where
 * the browser cannot or will not, or is set to save data: the page works as it did.
 */
export async function keepOffline(listener: Listener): Promise<void> {
  // Absent on pages that were not loaded securely, whatever its type says.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (container === undefined || isSavingData()) return;
  let isControlled = container.controller !== null;
  let isWanted = false;
  container.addEventListener('controllerchange', () => {
    // The first time the page was loaded from the network and is the version that was kept.
    const isAnother = isControlled;
    isControlled = true;
    if (!isAnother) return;
    // Where another window took the new version to use, this one may hold what is nowhere else.
    if (isWanted || !listener.hasUnsaved()) location.reload();
    else listener.arrived(() => location.reload());
  });
  try {
    const registration = await container.register(new URL('sw.js', location.href));
    const announce = () => {
      const { waiting } = registration;
      if (waiting === null || container.controller === null) return;
      listener.arrived(() => {
        isWanted = true;
        waiting.postMessage('use-now');
      });
    };
    announce();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', announce);
    });
    let lookedAtMs = performance.now();
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible' || performance.now() - lookedAtMs < LOOK_EVERY_MS) return;
      lookedAtMs = performance.now();
      registration.update().catch(() => undefined);
    });
  } catch {
    // A private window, a full disk or a policy: nothing is kept, and the page works as it did.
  }
}

/** Whether the reader asked the browser to load little; not every browser tells. */
function isSavingData(): boolean {
  const { connection } = navigator as Navigator & { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
