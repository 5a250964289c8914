import type { Page } from '@playwright/test';

/** Drops a file on the map, as from the desktop. */
export async function dropFile(page: Page, name: string, content: string): Promise<void> {
  const dropped = await page.evaluateHandle(
    ([text, called]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], called));
      return transfer;
    },
    [content, name] as const,
  );
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
}
