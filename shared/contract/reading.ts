import { z } from 'zod';
import type { Changes } from '../model/changes.ts';
import { Reading } from '../model/reading.ts';
import { answers, call } from './call.ts';

export const readingCalls = {
  /** One entry for each briefing of the open library that was ever opened. */
  'reading.list': call(z.object({}), answers<Reading[]>()),
  'reading.place': call(Reading.pick({ briefing: true, section: true, offset: true }), answers<null>()),
  'reading.mark': call(Reading.pick({ briefing: true, read: true }), answers<null>()),
  /** A briefing is opened: what stands there counts as read, unless it changed since it was last read. */
  'reading.opened': call(Reading.pick({ briefing: true }), answers<null>()),
  /** What changed since the briefing was last read; null when nothing did. */
  'reading.changes': call(Reading.pick({ briefing: true }), answers<Changes | null>()),
  /** The changes were seen: what stands there now counts as read. */
  'reading.seen': call(Reading.pick({ briefing: true }), answers<null>()),
};

export const readingEvents = { 'reading.changed': answers<{ briefing: string }>() };
