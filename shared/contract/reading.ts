import { z } from 'zod';
import { Reading } from '../model/reading.ts';
import { answers, call } from './call.ts';

export const readingCalls = {
  /** One entry for each briefing of the open library that was ever opened. */
  'reading.list': call(z.object({}), answers<Reading[]>()),
  'reading.place': call(Reading.pick({ briefing: true, section: true, offset: true }), answers<null>()),
  'reading.mark': call(Reading.pick({ briefing: true, read: true }), answers<null>()),
};

export const readingEvents = { 'reading.changed': answers<{ briefing: string }>() };
