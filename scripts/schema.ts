/**
 * Writes docs/briefing.schema.json, by which editors complete and check frontmatter, from the schemas that the app reads with.
 * Run by hand, `node scripts/schema.ts`, when a key changes; a test fails until it was.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frontmatterSchema } from '../main/services/library/json-schema.ts';

const FILE = join(import.meta.dirname, '../docs/briefing.schema.json');
writeFileSync(FILE, `${JSON.stringify(frontmatterSchema(), null, 2)}\n`);
