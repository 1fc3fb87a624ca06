/**
 * The YAML frontmatter of a briefing. Known keys are checked, coerced where a writer's meaning is plain, or told of as
 * a problem; unknown keys are kept. Nothing here throws at a reader's file.
 */
import { type Document, isMap, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import {
  Consideration,
  Figure,
  Judgement,
  type Problem,
  Source,
  Touch,
} from '../../../shared/model/briefing.ts';
import { Facts } from '../../../shared/model/facts.ts';
import { NOTHING_STATED } from './nothing-stated.ts';

export type Frontmatter = {
  title?: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date?: string;
  lang?: string;
  tags: string[];
  /** Markdown. */
  bottomLine?: string;
  judgements: Judgement[];
  figures: Figure[];
  assumptions: Consideration[];
  otherViews: Consideration[];
  indicators: Consideration[];
  touches: Touch[];
  facts: Facts;
  sources: Source[];
  extra: Record<string, unknown>;
  problems: Problem[];
};

const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const KNOWN = {
  title: scalar.pipe(z.string().trim().min(1)),
  date: z
    .union([z.string(), z.number()])
    .transform((value) => /^\d{4}(-\d{2}(-\d{2})?)?(?=$|[T ])/.exec(String(value))?.[0] ?? '')
    .pipe(z.string().min(1, 'a date begins with YYYY, YYYY-MM or YYYY-MM-DD')),
  lang: z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z\d]{2,8})*$/, 'a language is a tag such as en or pt-BR'),
  tags: z
    .union([
      z.array(scalar.nullable()).transform((tags) => tags.filter((tag) => tag !== null)),
      z.string().transform((text) => text.split(',')),
    ])
    .transform((tags) => [...new Set(tags.map((tag) => tag.trim()).filter((tag) => tag !== ''))]),
  bottomLine: z.string().trim().min(1),
  judgements: z.array(Judgement),
  figures: z.array(Figure),
  assumptions: z.array(Consideration),
  otherViews: z.array(Consideration),
  indicators: z.array(Consideration),
  touches: z.array(Touch),
  facts: Facts,
  sources: z.array(Source),
};

/** What a writer may put there: every key may be left out, and keys of other programs may stand beside. */
export const FrontmatterInput = z.looseObject(KNOWN).partial();

type Known = { [Key in keyof typeof KNOWN]?: z.output<(typeof KNOWN)[Key]> };

/** Of one key; who has read so many corrects them first. */
const MOST_PROBLEMS = 20;

/** A file without frontmatter states nothing. */
export const NO_FRONTMATTER: Frontmatter = { ...NOTHING_STATED, problems: [] };

/** Reads the YAML; `line` is the line of the file on which it begins (1-based), so that problems name the file's lines. */
export function readFrontmatter(yaml: string, line: number): Frontmatter {
  const lines = new LineCounter();
  // The library's own check for unique keys compares each with each: `faultOf` does it.
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const lineOf = (offset: number) => lines.linePos(offset).line + line - 1;
  const [error] = document.errors;
  if (error !== undefined) return invalid(lineOf(error.pos[0]), error.message);
  if (document.contents === null) return NO_FRONTMATTER;
  if (!isMap(document.contents)) {
    const message =
      'The frontmatter is not a list of keys and values, such as “title: …”; it was left aside.';
    return { ...NO_FRONTMATTER, problems: [{ severity: 'error', message, line }] };
  }
  const at = (path: PropertyKey[]): number => {
    const node: unknown = document.getIn(path, true);
    const range =
      typeof node === 'object' && node !== null && 'range' in node ? (node.range as number[]) : undefined;
    if (range?.[0] !== undefined) return lineOf(range[0]);
    return path.length > 1 ? at(path.slice(0, -1)) : line;
  };
  try {
    const fault = faultOf(document);
    if (fault !== null) return invalid(lineOf(fault.offset), fault.reason);
    return sort(document.toJS() as Record<string, unknown>, at);
  } catch (cause) {
    // An alias that names nothing, or so many that they would fill the memory, is only noticed here.
    return invalid(line, cause instanceof Error ? cause.message : String(cause));
  }
}

/** A key that is there already, or an alias within what it stands for, which no JSON could hold. */
function faultOf(document: Document.Parsed): { reason: string; offset: number } | null {
  let fault: { reason: string; offset: number } | null = null;
  const found = (reason: string, range: readonly number[] | null | undefined) => {
    fault = { reason, offset: range?.[0] ?? 0 };
    return visit.BREAK;
  };
  visit(document, {
    Map(_key, { items }) {
      const seen = new Set<unknown>();
      for (const { key } of items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) return found('Map keys must be unique', key.range);
        seen.add(key.value);
      }
      return undefined; // go on into it
    },
    Alias(_key, alias, above) {
      const meant = alias.resolve(document);
      return meant !== undefined && above.includes(meant)
        ? found('An alias holds itself', alias.range)
        : undefined;
    },
  });
  return fault;
}

function invalid(line: number, reason: string): Frontmatter {
  const message = `The frontmatter is not valid YAML at line ${line}: ${reason}. The text below it is shown; correct the frontmatter to get its title, tags and facts.`;
  return { ...NO_FRONTMATTER, problems: [{ severity: 'error', message, line }] };
}

function sort(values: Record<string, unknown>, lineAt: (path: PropertyKey[]) => number): Frontmatter {
  const known: Known = {};
  const extra: [string, unknown][] = [];
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (!isKnown(key)) {
      extra.push([key, value]);
      continue;
    }
    if (value === null) continue;
    const checked = KNOWN[key].safeParse(value);
    if (checked.success) Object.assign(known, { [key]: checked.data });
    else {
      extra.push([key, value]);
      const told = checked.error.issues.slice(0, MOST_PROBLEMS);
      problems.push(...told.map((issue) => problemOf(key, issue, lineAt)));
    }
  }
  // Written so, a key named `__proto__` is a key like any other.
  return { ...NO_FRONTMATTER, ...known, extra: Object.fromEntries(extra), problems };
}

const isKnown = (key: string): key is keyof typeof KNOWN => Object.hasOwn(KNOWN, key);

function problemOf(key: string, issue: z.core.$ZodIssue, lineAt: (path: PropertyKey[]) => number): Problem {
  const path = [key, ...issue.path];
  const line = lineAt(path);
  const name = path.map(String).join('.');
  return { severity: 'error', message: `“${name}” could not be used: ${issue.message}.`, line };
}
