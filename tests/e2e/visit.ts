import type { Page } from '@playwright/test';

/** Shows what an address asks for without loading the page again, as the back button does. */
export async function visit(page: Page, query: string): Promise<void> {
  // A step that is not in the address yet would be taken for the one gone back from.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 150)));
  await page.evaluate((search) => {
    history.pushState(null, '', `./${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
}
