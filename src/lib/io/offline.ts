/** How often an open page looks for a new version when it is come back to, ms. */
const LOOK_EVERY_MS = 60 * 60 * 1000;

/**
 * Keeps the application in this browser, so that it works without a network after the first visit. The listener hears
 * of a new version once all of it is here, and is given what puts it to use, which loads every open page anew. Does
 * nothing where the browser cannot or will not, or is set to save data: the page works as it did.
 */
export async function keepOffline(onNewVersion: (use: () => void) => void): Promise<void> {
  // Absent on pages that were not loaded securely, whatever its type says.
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (container === undefined || isSavingData()) return;
  let isControlled = container.controller !== null;
  container.addEventListener('controllerchange', () => {
    // The first time the page was loaded from the network and is the version that was kept.
    if (isControlled) location.reload();
    isControlled = true;
  });
  try {
    const registration = await container.register(new URL('sw.js', location.href));
    const announce = () => {
      const { waiting } = registration;
      if (waiting !== null && container.controller !== null) onNewVersion(() => waiting.postMessage('use-now'));
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
