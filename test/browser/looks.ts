import type { Page } from 'playwright-core';
import { violations } from './browser';

const HEIGHT = 820;
const WIDE = 1360;
const PHONE = 360;
const CONTRAST = 'color-contrast';

export type Width = 'wide' | 'phone';

/** What is wrong with a page as it stands, in both themes, and at the widths named: nothing, one hopes. */
export async function problemsOf(
  page: Page,
  widths: readonly Width[] = ['wide', 'phone'],
): Promise<string[]> {
  const problems: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width: width === 'wide' ? WIDE : PHONE, height: HEIGHT });
    // Another theme changes nothing but colours, and these are the same at every width.
    for (const colorScheme of width === widths[0] ? (['light', 'dark'] as const) : (['light'] as const)) {
      await page.emulateMedia({ colorScheme });
      const isAgain = width !== widths[0];
      const found = await violations(
        page,
        colorScheme === 'dark' ? { only: CONTRAST } : isAgain ? { without: CONTRAST } : {},
      );
      problems.push(...found.map((problem) => `${width}, ${colorScheme}: ${problem}`));
    }
    if (width === 'phone') problems.push(...(await tooWide(page)));
  }
  await page.setViewportSize({ width: WIDE, height: HEIGHT });
  return problems;
}

/** A page that can be pushed sideways on a phone, and what in it reaches furthest out. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    if (document.documentElement.scrollWidth <= width) return [];
    const furthest = [...document.querySelectorAll('body *')].reduce((one, other) =>
      other.getBoundingClientRect().right > one.getBoundingClientRect().right ? other : one,
    );
    return [`${document.documentElement.scrollWidth} px wide: ${furthest.outerHTML.slice(0, 160)}`];
  }, PHONE);
}
