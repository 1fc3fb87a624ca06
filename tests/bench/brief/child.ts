/**
 * Prints a brief of as many briefings as asked, in a process of its own, so that its memory is its own: `child.ts ROOT COPIES ROUNDS`.
 * Prints a JSON line: `{pages, bytes, firstMs, warmMs, memory}`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createBrief } from '../../../main/services/brief/index.ts';
import { readBriefing } from '../../../main/services/library/read-briefing.ts';
import { BriefOptions } from '../../../shared/model/brief.ts';
import { grown } from './content.ts';

const [root = '', sections = '', rounds = ''] = process.argv.slice(2);
const log = { info() {}, warn() {}, error() {} };
const path = 'microsoft-openai-stargate.md';
const bytes = readFileSync(join(root, 'assets/library', path));
const briefing = grown(readBriefing({ path, bytes, modified: new Date(0) }), Number(sections));
const brief = createBrief({ assets: join(root, 'assets'), log });
const make = () => brief.make([{ briefing, annotations: [] }], BriefOptions.parse({}), 'pdf');

const start = performance.now();
const made = await make();
const firstMs = performance.now() - start;
const times: number[] = [];
for (let round = 0; round < Number(rounds); round++) {
  const from = performance.now();
  await make();
  times.push(performance.now() - from);
}
const warmMs = times.toSorted((a, b) => a - b)[times.length >> 1] ?? firstMs;
const memory = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ pages: made.pages, bytes: made.bytes.length, firstMs, warmMs, memory }));
