/**
 * How a call is written down: its arguments as a zod schema, because they come from outside and are checked at the
 * door (main/dispatch.ts); its answer as a type, because it comes from our own services and the compiler checks it.
 */
import type { z } from 'zod';

declare const answer: unique symbol;

/** A promise about a type, with no value behind it. */
export type Answers<T> = { readonly [answer]?: T };

export type Call<Arguments extends z.ZodType = z.ZodType, Answer = unknown> = {
  readonly arguments: Arguments;
  readonly answers: Answers<Answer>;
};

/** Writes down a call: `call(z.object({…}), answers<Briefing>())`. */
export function call<Arguments extends z.ZodType, Answer>(
  args: Arguments,
  answers: Answers<Answer>,
): Call<Arguments, Answer> {
  return { arguments: args, answers };
}

/** Names the type that a call answers, or that an event carries. */
export function answers<T>(): Answers<T> {
  return {};
}
