/**
 * Facts: what a briefing states in structure, so that it can be listed, checked and asked about.
 * They stand in the frontmatter under `facts`; docs/FORMAT.md explains each key with an example.
 */
import { z } from 'zod';

/** A name for one thing within its briefing: lower case, digits and hyphens. */
export const FactId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens');

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A date no more precise than what is known: 2025, 2025-01 or 2025-01-21. YAML may hand a bare year as a number. */
export const HonestDate = z
  .union([z.number().int().min(1000).max(9999).transform(String), z.string()])
  .pipe(z.string().regex(DATE, 'a date is YYYY, YYYY-MM or YYYY-MM-DD'))
  .meta({ pattern: DATE.source });

const id = FactId.describe('Its name within this briefing: lower-case words joined by hyphens.');
const words = z.array(z.string()).default([]);
const parties = z.array(FactId).default([]).describe('Ids of parties.');

/** What supports a fact. A fact with neither is unsupported. */
const support = {
  section: z.string().optional().describe('The id of the section of this briefing that tells of it.'),
  sources: z.array(FactId).default([]).describe('Ids of the sources that it is from.'),
};

export const Party = z.object({
  id,
  name: z.string().describe('As readers know it.'),
  kind: z.enum(['company', 'person', 'public body', 'group']).default('company'),
  aliases: words.describe('Other names of the same party.'),
  roles: words.describe('What it is or does here, in a few words each.'),
  ...support,
});

export const Term = z
  .object({
    id,
    kind: z
      .string()
      .describe(
        'What sort of right or duty, in your own words: right of first refusal, exclusivity, revenue share, access, capacity … Use the same words for the same thing.',
      ),
    summary: z.string().describe('What it says, in a sentence or two.'),
    holder: FactId.optional().describe('The id of the party that has the right or bears the duty.'),
    counterparty: FactId.optional().describe('The id of the party towards whom.'),
    from: HonestDate.optional().describe('The first date on which it holds.'),
    until: HonestDate.optional().describe('The last date on which it holds: 2030 means through 2030.'),
    startsWhen: FactId.optional().describe('The id of the condition that starts it.'),
    endsWhen: FactId.optional().describe('The id of the condition that ends it.'),
    whenDeclined: FactId.optional().describe(
      'Of a right of first refusal: the id of the condition that its holder’s refusal meets.',
    ),
    replaces: FactId.optional().describe('The id of the term that this one takes the place of.'),
    ...support,
  })
  .describe('One right or duty in an agreement.');

export const Agreement = z.object({
  id,
  title: z.string(),
  parties,
  date: HonestDate.optional().describe('The date it was made.'),
  terms: z.array(Term).default([]),
  ...support,
});

export const Condition = z.object({
  id,
  summary: z
    .string()
    .describe('A clause that can follow “ends when”, without a full stop: OpenAI can build such systems.'),
  state: z
    .enum(['met', 'not met', 'unknown'])
    .default('unknown')
    .describe('What the briefing knows of it now.'),
  since: HonestDate.optional().describe('Of a condition that is met: the date on which it came about.'),
  ...support,
});

export const Venture = z.object({
  id,
  name: z.string(),
  aim: z.string().optional().describe('A sentence.'),
  leads: z.array(FactId).default([]).describe('Ids of the parties that lead it.'),
  members: z.array(z.object({ party: FactId.describe('The id of a party.'), roles: words })).default([]),
  places: words,
  ...support,
});

export const Commitment = z
  .object({
    id,
    kind: z
      .enum(['announced', 'committed', 'deployed'])
      .describe(
        'announced: said, binding nobody; committed: owed by contract or law; deployed: spent. Never added up together.',
      ),
    summary: z.string().describe('What for.'),
    amount: z.number().positive().describe('In whole units of the currency, not thousands or millions.'),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/, 'a currency is its three-letter ISO 4217 code')
      .describe('Three letters of ISO 4217: USD.'),
    by: parties.describe('Ids of the parties that promise or pay.'),
    venture: FactId.optional().describe('The id of the venture it is for.'),
    from: HonestDate.optional().describe('The first date of its period.'),
    until: HonestDate.optional().describe('The last date of its period.'),
    years: z
      .number()
      .int()
      .positive()
      .optional()
      .describe('How long its period is, where only that is stated: 4 for “over the next four years”.'),
    atOnce: z
      .boolean()
      .default(false)
      .describe('It begins as soon as it is announced, on whatever date that was.'),
    partOf: FactId.optional().describe(
      'The id of the commitment that contains this one, such as the whole of a first instalment.',
    ),
    ...support,
  })
  .describe('Money or means promised or spent.');

export const Event = z.object({
  id,
  date: HonestDate.optional(),
  summary: z.string(),
  parties,
  ...support,
});

export const Statement = z
  .object({
    id,
    by: FactId.describe('The id of the party that said it.'),
    kind: z
      .enum(['claim', 'plan'])
      .describe('claim: that something is so; plan: that something will be done.'),
    about: z.array(FactId).default([]).describe('Ids of the facts that it is about, of whatever kind.'),
    summary: z.string(),
    date: HonestDate.optional().describe('When it was said.'),
    ...support,
  })
  .describe('What somebody says. That they said it is the fact; whether it is true is not.');

export const Facts = z.object({
  parties: z.array(Party).default([]).describe('Who takes part.'),
  agreements: z.array(Agreement).default([]).describe('Agreements with their terms.'),
  conditions: z.array(Condition).default([]).describe('What starts or ends a term.'),
  ventures: z.array(Venture).default([]).describe('Undertakings of several parties.'),
  commitments: z.array(Commitment).default([]).describe('Money or means promised or spent.'),
  events: z.array(Event).default([]).describe('What happened.'),
  statements: z.array(Statement).default([]).describe('What somebody says is so, or will be done.'),
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
