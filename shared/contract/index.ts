/**
 * Everything the interface can ask of the services, and everything they tell it. One file a feature; every transport
 * (IPC, HTTP, none) carries exactly these names.
 */
import type { z } from 'zod';
import { annotationCalls, annotationEvents } from './annotations.ts';
import { appCalls, appEvents } from './app.ts';
import { briefCalls, briefEvents } from './brief.ts';
import type { Answers, Call } from './call.ts';
import { draftCalls, draftEvents } from './drafts.ts';
import { libraryCalls, libraryEvents } from './library.ts';
import { partyCalls, partyEvents } from './parties.ts';
import { readingCalls, readingEvents } from './reading.ts';
import { searchCalls, searchEvents } from './search.ts';
import { settingsCalls, settingsEvents } from './settings.ts';
import { spellingCalls } from './spelling.ts';
import { suggestionCalls, suggestionEvents } from './suggestions.ts';
import { troubleCalls, troubleEvents } from './trouble.ts';

export const calls = {
  ...appCalls,
  ...libraryCalls,
  ...searchCalls,
  ...annotationCalls,
  ...draftCalls,
  ...readingCalls,
  ...partyCalls,
  ...suggestionCalls,
  ...briefCalls,
  ...settingsCalls,
  ...spellingCalls,
  ...troubleCalls,
} as const;

export const events = {
  ...appEvents,
  ...libraryEvents,
  ...searchEvents,
  ...annotationEvents,
  ...draftEvents,
  ...readingEvents,
  ...partyEvents,
  ...suggestionEvents,
  ...briefEvents,
  ...settingsEvents,
  ...troubleEvents,
} as const;

export type CallName = keyof typeof calls;
export type EventName = keyof typeof events;

/** What a caller passes: defaults may be left out. */
export type Arguments<N extends CallName> = z.input<(typeof calls)[N]['arguments']>;
/** What a handler gets: checked, with defaults filled in. */
export type Checked<N extends CallName> = z.output<(typeof calls)[N]['arguments']>;
export type Answer<N extends CallName> = (typeof calls)[N] extends Call<z.ZodType, infer A> ? A : never;
export type Payload<N extends EventName> = (typeof events)[N] extends Answers<infer P> ? P : never;

/** One function a call; `main/handlers.ts` satisfies this. */
export type Handlers = { [N in CallName]: (args: Checked<N>) => Answer<N> | Promise<Answer<N>> };

/** An event on its way to the interface. */
export type Told = { [N in EventName]: { name: N; payload: Payload<N> } }[EventName];

export function isCallName(name: unknown): name is CallName {
  return typeof name === 'string' && Object.hasOwn(calls, name);
}
