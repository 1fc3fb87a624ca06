/** What a page tells the services of the notes that are being written in it, whatever comes in between. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createUnsavedNotes } from '../../renderer/features/annotations/unsaved-store.ts';
import { type Draft, type DraftTarget, draftKey } from '../../shared/contract/drafts.ts';
import type { Arguments, Payload } from '../../shared/contract/index.ts';

const target: DraftTarget = { kind: 'new', briefing: 'deal', on: { kind: 'briefing' } };
const KEY = draftKey(target);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Services as the contract has them, for as many pages as are opened on them. */
function openServices() {
  const kept = new Map<string, Draft>();
  const revisions = new Map<string, number>();
  const pages: ((change: Payload<'drafts.changed'>) => void)[] = [];
  const failures: unknown[] = [];
  const state = { fails: false, isReachable: true, calls: 0, library: 'a' };

  /** An answer that takes a while; what is sent meanwhile may overtake it. */
  async function take(args: Arguments<'drafts.discard'>, draft: Draft | null, delay: number) {
    state.calls += 1;
    const fails = state.fails;
    await new Promise((resolve) => setTimeout(resolve, delay));
    if (fails) throw new Error('The disk is full.');
    const { library, writer, revision } = args;
    const key = draftKey(args.target);
    if ((revisions.get(`${writer} ${key}`) ?? -1) >= revision) return;
    revisions.set(`${writer} ${key}`, revision);
    if (draft === null) kept.delete(`${library} ${key}`);
    else kept.set(`${library} ${key}`, draft);
    for (const hear of pages) hear({ library, writer, key, draft });
  }

  function openPage(delays: () => number = () => 1) {
    const page = createUnsavedNotes({
      async list() {
        const answer = list();
        await new Promise((resolve) => setTimeout(resolve, delays()));
        return answer;
      },
      keep: (args) =>
        take(args, { target: args.target, text: args.text, lost: null, updated: '2026' }, delays()),
      discard: (args) => take(args, null, delays()),
      isReachable: () => state.isReachable,
      onFailure: (error) => failures.push(error),
    });
    pages.push(page.hear);
    return page;
  }

  const list = () => ({
    library: state.library,
    drafts: [...kept].flatMap(([key, draft]) => (key.startsWith(`${state.library} `) ? [draft] : [])),
  });
  return { kept, failures, state, openPage, list, text: () => kept.get(`${state.library} ${KEY}`)?.text };
}

type Page = ReturnType<ReturnType<typeof openServices>['openPage']>;

async function load(...pages: Page[]): Promise<void> {
  for (const page of pages) void page.load();
  await vi.advanceTimersByTimeAsync(60);
}

function type(page: Page, text: string): void {
  if (page.notes().get(KEY) === undefined) page.open(target, '', 'margin');
  page.write(KEY, text, text !== '');
}

describe('what is typed', () => {
  it('is kept within 300 milliseconds, also of one who types without a pause', async () => {
    const services = openServices();
    const page = services.openPage(() => 0);
    await load(page);
    for (let letters = 1; letters <= 60; letters += 1) {
      type(page, 'x'.repeat(letters));
      await vi.advanceTimersByTimeAsync(50);
      if (letters > 6) expect(services.text()?.length).toBeGreaterThanOrEqual(letters - 6);
    }
    expect(services.state.calls).toBeLessThan(20);
  });

  it('is sent at once when the page ends', async () => {
    const services = openServices();
    const page = services.openPage(() => 0);
    await load(page);
    type(page, 'the last keystroke');
    page.flush();
    await vi.advanceTimersByTimeAsync(1);
    expect(services.text()).toBe('the last keystroke');
  });

  it('is kept before the library is known, as soon as it is', async () => {
    const services = openServices();
    const page = services.openPage();
    type(page, 'early');
    await vi.advanceTimersByTimeAsync(500);
    expect(services.state.calls).toBe(0);
    await load(page);
    await vi.advanceTimersByTimeAsync(500);
    expect(services.text()).toBe('early');
  });

  it('that could not be kept is told once, and goes with the next that can', async () => {
    const services = openServices();
    const page = services.openPage();
    await load(page);
    services.state.fails = true;
    for (const text of ['o', 'on', 'one']) {
      type(page, text);
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(services.failures).toHaveLength(1);
    services.state.fails = false;
    page.flush();
    await vi.advanceTimersByTimeAsync(500);
    expect(services.text()).toBe('one');
  });

  it('is at risk where it could not be kept, until it can be', async () => {
    const services = openServices();
    const page = services.openPage();
    await load(page);
    services.state.fails = true;
    type(page, 'one');
    expect(page.isAtRisk()).toBe(false); // it goes as the page ends
    await vi.advanceTimersByTimeAsync(500);
    expect(page.isAtRisk()).toBe(true);
    services.state.fails = false;
    type(page, 'one more');
    await vi.advanceTimersByTimeAsync(500);
    expect(page.isAtRisk()).toBe(false);
  });

  it('is at risk at once where the services are gone', async () => {
    const services = openServices();
    const page = services.openPage();
    await load(page);
    type(page, 'kept');
    await vi.advanceTimersByTimeAsync(500);
    services.state.isReachable = false;
    expect(page.isAtRisk()).toBe(false);
    type(page, 'kept, and more');
    expect(page.isAtRisk()).toBe(true);
    page.remove(KEY); // not wanted: it can be left
    expect(page.isAtRisk()).toBe(false);
  });

  it('goes to the library that it was typed in, when another is opened meanwhile', async () => {
    const services = openServices();
    const page = services.openPage();
    await load(page);
    type(page, 'of the first');
    services.state.library = 'b';
    await load(page);
    await vi.advanceTimersByTimeAsync(500);
    expect([...services.kept.keys()]).toEqual([`a ${KEY}`]);
    expect(page.notes().size).toBe(0);
    services.state.library = 'a';
    await load(page);
    expect(page.notes().get(KEY)?.text).toBe('of the first');
  });

  it('is told to nobody where nothing was written', async () => {
    const services = openServices();
    const page = services.openPage();
    await load(page);
    page.open(target, '', 'margin');
    page.remove(KEY);
    await vi.advanceTimersByTimeAsync(500);
    expect(services.state.calls).toBe(0);
  });
});

describe('another page', () => {
  it('follows, until it is written in itself', async () => {
    const services = openServices();
    const [one, two] = [services.openPage(), services.openPage()];
    await load(one, two);
    type(one, 'from one');
    await vi.advanceTimersByTimeAsync(500);
    expect(two.notes().get(KEY)).toMatchObject({ text: 'from one', hasWords: true });
    type(two, 'from one and two');
    await vi.advanceTimersByTimeAsync(500);
    expect(one.notes().get(KEY)?.text).toBe('from one and two');
    two.remove(KEY);
    await vi.advanceTimersByTimeAsync(500);
    expect(one.notes().size).toBe(0);
  });
});

it('what another page has written is not forgotten for a list that was on its way before', async () => {
  const services = openServices();
  const delays = [10, 27, 25, 46, 24, 43, 1, 15];
  const [one, two] = [0, 1].map(() => services.openPage(() => delays.shift() ?? 1)) as [Page, Page];
  await load(one, two);
  type(one, 'of one');
  type(two, 'of two');
  await vi.advanceTimersByTimeAsync(201);
  void two.load(); // answered before anything is kept
  type(two, 'of two, and more');
  void one.load();
  two.flush();
  await vi.advanceTimersByTimeAsync(2000);
  expect([one, two].map((page) => page.notes().get(KEY)?.text)).toEqual(Array(2).fill(services.text()));
});

type Act = { page: 0 | 1; what: 'type' | 'remove' | 'load' | 'flush' | 'wait'; ms: number };

it('the services end with what was typed last, whatever overtakes what on its way', async () => {
  const act = fc.record({
    page: fc.constantFrom(0 as const, 1 as const),
    what: fc.constantFrom('type', 'type', 'type', 'remove', 'load', 'flush', 'wait'),
    ms: fc.integer({ min: 0, max: 300 }),
  }) as fc.Arbitrary<Act>;
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { maxLength: 40 }),
      fc.infiniteStream(fc.nat(50)),
      async (acts, delays) => {
        const services = openServices();
        const pages = [0, 1].map(() => services.openPage(() => delays.next().value ?? 0));
        await load(...pages);
        let letters = 0;
        for (const { page: at, what, ms } of acts) {
          const page = pages[at] as Page;
          letters += 1;
          if (what === 'type') type(page, `typed ${letters}`);
          if (what === 'remove') page.remove(KEY);
          if (what === 'flush') page.flush();
          if (what === 'wait') await vi.advanceTimersByTimeAsync(ms); // a reader needs a moment from one page to the other
          if (what === 'load') void page.load();
        }
        await vi.advanceTimersByTimeAsync(2000);
        const [one, two] = pages.map((page) => page.notes().get(KEY)?.text);
        expect(one).toBe(services.text());
        expect(two).toBe(services.text());
      },
    ),
    { numRuns: 1000 },
  );
});
