/** Reads the Markdown that `write-markdown.ts` writes; notes and replies may have been edited meanwhile. */
import { z } from 'zod';
import { checked, damaged, Entry } from './entry.ts';
import { FILE_MARK, itemIn, type MarkName, markOn } from './markdown-marks.ts';

/** A comment of ours, the line it is on (from 1), and the lines up to the next. */
type Part = { name: MarkName; json: string; line: number; below: string[] };

const Fields = z.looseObject({});

/** Null when the text is none of ours. Error `unreadable-file` when a part of it is damaged. */
export function readMarkdown(file: string, text: string): Entry[] | null {
  const lines = withoutReturns(text).split('\n');
  const parts = partsOf(lines);
  if (parts.length === 0 && !lines.includes(FILE_MARK)) return null;
  const [orphan] = parts;
  if (orphan?.name === 'reply') throw damaged(file, `line ${orphan.line}`, 'it answers no annotation');

  return threadsOf(parts).map(([first, ...replies]) => {
    const entry = { ...fields(file, first), note: itemIn(first.below), replies: replies.map(readReply) };
    return checked(Entry, entry, file, `line ${first.line}`);
  });

  function readReply(part: Part): unknown {
    return { ...fields(file, part), text: itemIn(part.below) };
  }
}

/** An editor may have changed all ends of lines; returns within notes are left alone. */
function withoutReturns(text: string): string {
  const changed = text.split('\n').some((line) => line.endsWith('\r') && markOn(line.slice(0, -1)) !== null);
  return changed ? text.replaceAll('\r\n', '\n') : text;
}

function partsOf(lines: readonly string[]): Part[] {
  const marks = lines.flatMap((line, index) => {
    const found = markOn(line);
    return found === null ? [] : [{ ...found, index }];
  });
  return marks.map(({ name, json, index }, nth) => ({
    name,
    json,
    line: index + 1,
    below: lines.slice(index + 1, marks[nth + 1]?.index),
  }));
}

function threadsOf(parts: readonly Part[]): [Part, ...Part[]][] {
  const threads: [Part, ...Part[]][] = [];
  for (const part of parts) {
    if (part.name === 'annotation') threads.push([part]);
    else threads.at(-1)?.push(part);
  }
  return threads;
}

function fields(file: string, { json, line }: Part): Record<string, unknown> {
  try {
    return Fields.parse(JSON.parse(json));
  } catch {
    throw damaged(file, `line ${line}`, 'the comment is no JSON');
  }
}
