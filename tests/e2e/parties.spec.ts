import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from './accessible.ts';
import { expect, test } from './app.ts';

test.beforeEach(({ host }) => test.skip(host !== 'web', 'Nothing here differs between the hosts'));

const WINTER = `---
title: Stargate is announced
date: 2025-01
judgements:
  - {id: intent, text: The money is an intention., confidence: high, section: money}
assumptions:
  - {id: assume-total, text: The total stays as announced., judgements: [intent], section: money}
indicators:
  - {id: watch-share, text: A partner names its share., judgements: [intent]}
facts:
  parties:
    - {id: softbank, name: SoftBank, roles: [lead partner], section: partners}
    - {id: oracle, name: Oracle, section: partners}
  agreements:
    - id: lease
      title: Lease of halls
      parties: [softbank, oracle]
      section: partners
      terms:
        - {id: halls, kind: lease, summary: SoftBank has the halls., holder: softbank, counterparty: oracle, until: 2030}
  ventures:
    - {id: stargate, name: Stargate, members: [{party: softbank, roles: [lead partner]}], section: partners}
  commitments:
    - {id: total, kind: announced, summary: For infrastructure., amount: 5e11, currency: USD, by: [softbank], venture: stargate, section: money}
---

## Partners

SoftBank leads, and Oracle supplies.

## Money

They speak of $500 billion.
`;
const SUMMER = `---
title: Stargate half a year on
date: 2025-07
touches: [{briefing: winter, id: watch-share, section: who-pays}]
facts:
  parties:
    - {id: the-bank, name: SoftBank Corp., aliases: [SoftBank Group], roles: [investor], section: who-pays}
    - {id: the-supplier, name: ORACLE, section: who-pays}
  agreements:
    - id: lease
      title: Lease of halls
      parties: [the-bank, the-supplier]
      section: who-pays
      terms:
        - {id: halls, kind: lease, summary: SoftBank has the halls., holder: the-bank, counterparty: the-supplier, until: 2032}
  ventures:
    - {id: stargate, name: Stargate, members: [{party: the-bank}], section: who-pays}
  commitments:
    - {id: sum, kind: announced, summary: For infrastructure., amount: 4e11, currency: USD, by: [the-bank], venture: stargate, section: who-pays}
  statements:
    - {id: said, by: the-bank, kind: plan, summary: It will pay a fifth., section: who-pays}
---

## Who pays

SoftBank names its share of $400 billion.
`;

test.beforeEach(({ data }) => {
  mkdirSync(join(data, 'mine'));
  writeFileSync(join(data, 'mine', 'winter.md'), WINTER);
  writeFileSync(join(data, 'mine', 'summer.md'), SUMMER);
});

test('a party of two briefings is confirmed by the reader, and its page has what both say', async ({
  launch,
  data,
}) => {
  const { page } = await launch({ library: join(data, 'mine') });
  await page.getByRole('button', { name: 'Library menu' }).click();
  await page.getByRole('menuitem', { name: 'Parties and contradictions' }).click();
  const row = page.getByRole('list', { name: 'Parties of this library' }).getByRole('listitem');
  await expect(row).toHaveCount(2);
  await expect(row.filter({ hasText: 'SoftBank' })).toContainText('2 briefings');
  await expect(row.filter({ hasText: 'SoftBank' })).toContainText('same name, not confirmed');
  await expectAccessible(page, 'main');

  await row.getByRole('link', { name: 'SoftBank' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('SoftBank Corp.');
  const main = page.getByRole('main');
  await expect(page.getByRole('region', { name: 'Commitments' })).toContainText('same name, not confirmed');
  await expectAccessible(page, 'main');

  await page
    .getByRole('button', { name: 'SoftBank in “Stargate is announced” is the same party' })
    .press('Enter');
  await expect(main.getByText('same name, not confirmed')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Named in' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Commitments' }).getByRole('listitem')).toHaveCount(2);
  await expect(
    page.getByRole('region', { name: 'Terms it holds or bears' }).getByRole('listitem'),
  ).toHaveCount(2);

  await page.getByRole('button', { name: /announced” is not the same party/ }).click();
  await expect(page.getByRole('region', { name: 'Commitments' }).getByRole('listitem')).toHaveCount(1);
  await page.getByRole('button', { name: /^Take back/ }).click();
  await expect(page.getByRole('region', { name: 'Commitments' }).getByRole('listitem')).toHaveCount(2);

  await page.getByRole('region', { name: 'Statements' }).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Who pays' })).toBeInViewport();
  await page
    .getByRole('navigation', { name: 'Parties in all briefings' })
    .getByRole('link', { name: 'ORACLE' })
    .click();
  await expect(page.getByRole('region', { name: 'Terms towards it' }).getByRole('listitem')).toHaveCount(2);
});

test('contradictions stand side by side, and the older briefing says what newer ones touch', async ({
  launch,
  data,
}) => {
  const { page } = await launch({ library: join(data, 'mine') });
  await page.getByRole('button', { name: 'Library menu' }).click();
  await page.getByRole('menuitem', { name: 'Parties and contradictions' }).click();
  await page.getByRole('link', { name: 'Contradictions (2)' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contradictions');
  const money = page.getByRole('article', { name: 'Announced: Stargate' });
  await expect(money).toContainText('Amount: US$500 billion');
  await expect(money).toContainText('Amount: US$400 billion');
  await expect(page.getByRole('article', { name: 'Lease' })).toContainText('Until: 2032');
  await expectAccessible(page, 'main');

  await money.getByRole('link', { name: 'Stargate is announced, January 2025' }).click();
  await expect(page.getByRole('heading', { name: 'Money', exact: true })).toBeInViewport();
  const notice = page.getByRole('complementary', { name: 'Touched by newer briefings' });
  await notice.scrollIntoViewIfNeeded();
  await expect(notice).toContainText('The total stays as announced.');
  await expect(notice).toContainText('Amount: US$400 billion, here US$500 billion');
  await expectAccessible(page, '[aria-label="Touched by newer briefings"]');
  await notice.getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { name: 'Who pays' })).toBeInViewport();
});
