import { launchBrowser, screens } from '../testing/browser.ts';

export type Weight = { readonly total: number; readonly script: number };

/** Bytes that travel when a phone opens a page for the first time: everything it loads, as it was compressed. */
export async function weightOf(url: string): Promise<Weight> {
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext({ ...screens.phone, serviceWorkers: 'block' });
    const page = await context.newPage();
    const sizes: Promise<{ bytes: number; script: boolean }>[] = [];
    page.on('requestfinished', (request) => {
      const script = request.resourceType() === 'script';
      sizes.push(request.sizes().then((size) => ({ bytes: size.responseBodySize, script })));
    });
    const answer = await page.goto(url, { waitUntil: 'networkidle' });
    if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}.`);
    const all = await Promise.all(sizes);
    const sum = (some: typeof all) => some.reduce((total, { bytes }) => total + bytes, 0);
    return { total: sum(all), script: sum(all.filter(({ script }) => script)) };
  } finally {
    await browser.close();
  }
}
