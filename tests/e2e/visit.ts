import type { Page } from '@playwright/test';

/** Shows what an address asks for without loading the page again, as the back button does. */
export async function visit(page: Page, query: string): Promise<void> {
  await page.evaluate((search) => {
    history.pushState(null, '', `./${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}
