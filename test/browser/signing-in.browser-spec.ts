import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { totp } from '../support/totp';
import { as, DEMO_PASSWORD, openBrowser, url, violations } from './browser';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const EMAIL = 'dafydd.pryce@demo.example';

/** A device that answers every question about a passkey with a yes, as its owner's finger would. */
async function withAuthenticator(page: Page): Promise<{ devtools: CDPSession; authenticatorId: string }> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { devtools, authenticatorId };
}

async function signInByPassword(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url('/sign-in'));
  await page.getByLabel('E-mail').fill(EMAIL);
  await page.getByLabel('Password', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  return page;
}

it('a person adds a passkey, signs in by it, renames it and takes it away', async () => {
  const context = await as(browser, null);
  const page = await signInByPassword(context);
  await page.waitForURL(url('/'));
  const { devtools, authenticatorId } = await withAuthenticator(page);
  await page.goto(url('/account/sign-in'));
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByLabel('Name of the passkey').fill('Study laptop');
  await page.getByRole('button', { name: 'Add it' }).click();
  await page.getByText('Study laptop').waitFor();
  const { credentials } = await devtools.send('WebAuthn.getCredentials', { authenticatorId });
  expect(credentials).toHaveLength(1);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.waitForURL('**/sign-in*');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.waitForURL(url('/'));
  await page.goto(url('/account/sign-in'));
  await page.getByText('by passkey').first().waitFor();
  expect(await page.getByText('This one').count()).toBe(1);

  await page.getByRole('button', { name: 'Rename Study laptop' }).click();
  await page.getByRole('textbox', { name: 'Name of the passkey' }).fill('Old laptop');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Remove Old laptop' }).click();
  await page.getByText('Old laptop', { exact: true }).waitFor({ state: 'detached' });

  // The device still has the key; the workspace no longer knows it.
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await page.waitForURL('**/sign-in*');
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByText('This passkey does not open an account here.').waitFor();
  await context.close();
});

it('a person sets up an authenticator app, is asked for its code, and turns it off', async () => {
  const context = await as(browser, null);
  const page = await signInByPassword(context);
  await page.waitForURL(url('/'));
  await page.goto(url('/account/sign-in'));
  await page.getByRole('button', { name: 'Set up an app' }).click();
  await page.getByLabel('Your password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('img', { name: 'Picture for your authenticator app' }).waitFor();
  expect(await violations(page)).toEqual([]);
  const secret = await page.locator('[class*=secret]').innerText();
  const address = `otpauth://totp/x?secret=${secret.trim()}`;
  await page.getByLabel('Code', { exact: true }).fill(totp(address, -1));
  await page.getByRole('button', { name: 'Check the code' }).click();
  const codes = page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem');
  await codes.first().waitFor();
  expect(await codes.count()).toBe(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByText('After your password you are asked for a code of your app.').waitFor();

  const other = await as(browser, null);
  const elsewhere = await signInByPassword(other);
  await elsewhere.getByRole('heading', { name: 'One more step' }).waitFor();
  expect(await violations(elsewhere)).toEqual([]);
  await elsewhere.getByLabel('Code', { exact: true }).fill('000 000');
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.getByText('This code does not work').waitFor();
  await elsewhere.getByLabel('Code', { exact: true }).fill(totp(address));
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await elsewhere.waitForURL(url('/'));
  await elsewhere.goto(url('/account/sign-in'));
  await elsewhere.getByText('This one').waitFor();

  // The first screen ends the second: it is at the sign-in page at once.
  await page.reload();
  await page.getByRole('button', { name: 'End all others' }).click();
  await elsewhere.waitForURL('**/sign-in*');
  await other.close();

  await page.getByRole('button', { name: 'Turn off' }).click();
  await page.getByLabel('Your password').fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: 'Turn off' }).click();
  await page.getByText('No code is asked for any more.').first().waitFor();
  await context.close();
});
