/**
 * Facts: what a briefing states in structure, so that it can be listed, checked and asked about.
 * They stand in the frontmatter under `facts`; docs/FORMAT.md explains each key with an example.
 */
import { z } from 'zod';

/** A name for one thing within its briefing: lower case, digits and hyphens. */
export const FactId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

/** A date no more precise than what is known: 2025, 2025-01 or 2025-01-21. YAML may hand a bare year as a number. */
export const HonestDate = z
  .union([z.number().int().min(1000).max(9999).transform(String), z.string()])
  .pipe(z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'));

/** Where a fact stands: the id of a section of this briefing, and ids of its sources. A fact with neither is unsupported. */
const support = {
  section: z.string().optional(),
  sources: z.array(FactId).default([]),
};

export const Party = z.object({
  id: FactId,
  name: z.string(),
  kind: z.enum(['company', 'person', 'public body', 'group']).default('company'),
  aliases: z.array(z.string()).default([]),
  roles: z.array(z.string()).default([]),
  ...support,
});

/** One right or duty in an agreement. `kind` is an open vocabulary: right of first refusal, exclusivity, revenue share, access … */
export const Term = z.object({
  id: FactId,
  kind: z.string(),
  summary: z.string(),
  holder: FactId.optional(),
  counterparty: FactId.optional(),
  from: HonestDate.optional(),
  until: HonestDate.optional(),
  /** Ids of conditions. */
  startsWhen: FactId.optional(),
  endsWhen: FactId.optional(),
  /** Of a right of first refusal: the condition that its holder's refusal meets. */
  whenDeclined: FactId.optional(),
  /** The id of the term that this one takes the place of. */
  replaces: FactId.optional(),
  ...support,
});

export const Agreement = z.object({
  id: FactId,
  title: z.string(),
  parties: z.array(FactId).default([]),
  date: HonestDate.optional(),
  terms: z.array(Term).default([]),
  ...support,
});

export const Condition = z.object({
  id: FactId,
  summary: z.string(),
  state: z.enum(['met', 'not met', 'unknown']).default('unknown'),
  ...support,
});

export const Venture = z.object({
  id: FactId,
  name: z.string(),
  aim: z.string().optional(),
  members: z.array(z.object({ party: FactId, roles: z.array(z.string()).default([]) })).default([]),
  places: z.array(z.string()).default([]),
  ...support,
});

/** Money or means promised. `kind` keeps apart what must never be added up together. */
export const Commitment = z.object({
  id: FactId,
  kind: z.enum(['announced', 'committed', 'deployed']),
  summary: z.string(),
  /** Whole units of `currency`, not thousands or millions. */
  amount: z.number().positive(),
  currency: z.string().regex(/^[A-Z]{3}$/, 'a currency is its three-letter ISO 4217 code'),
  by: z.array(FactId).default([]),
  venture: FactId.optional(),
  from: HonestDate.optional(),
  until: HonestDate.optional(),
  /** The id of the commitment that this one is the first part of. */
  partOf: FactId.optional(),
  ...support,
});

export const Event = z.object({
  id: FactId,
  date: HonestDate.optional(),
  summary: z.string(),
  parties: z.array(FactId).default([]),
  ...support,
});

export const Statement = z.object({
  id: FactId,
  by: FactId,
  kind: z.enum(['claim', 'plan']),
  summary: z.string(),
  date: HonestDate.optional(),
  ...support,
});

export const Facts = z.object({
  parties: z.array(Party).default([]),
  agreements: z.array(Agreement).default([]),
  conditions: z.array(Condition).default([]),
  ventures: z.array(Venture).default([]),
  commitments: z.array(Commitment).default([]),
  events: z.array(Event).default([]),
  statements: z.array(Statement).default([]),
});

export type Party = z.infer<typeof Party>;
export type Term = z.infer<typeof Term>;
export type Agreement = z.infer<typeof Agreement>;
export type Condition = z.infer<typeof Condition>;
export type Venture = z.infer<typeof Venture>;
export type Commitment = z.infer<typeof Commitment>;
export type Event = z.infer<typeof Event>;
export type Statement = z.infer<typeof Statement>;
export type Facts = z.infer<typeof Facts>;

/** A briefing that states no facts. */
export const NO_FACTS: Facts = Facts.parse({});
