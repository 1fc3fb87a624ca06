/** What is exported, against the W3C's own schemas (https://github.com/w3c/web-annotation-tests). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AjvDraft4 from 'ajv-draft-04';
import { describe, expect, it } from 'vitest';
import { varied } from './varied.ts';

const SUITE = fileURLToPath(new URL('../../../../../../shared/data/web-annotation/', import.meta.url));
const present = existsSync(SUITE);

type Schema = { expectedResult: string };
type Item = { id: string };

describe.runIf(present)('exported Web Annotations (skipped without ../shared/data/web-annotation)', () => {
  const validator = present ? openValidator() : null;

  it('meet what every annotation must', () => {
    const { items, context } = exported();
    for (const item of items) {
      const alone = { '@context': context, ...item };
      expect(failures('annotations/annotationMusts.test', alone), JSON.stringify(alone)).toEqual([]);
    }
    expect(items.length).toBeGreaterThan(8);
    const aimless = { '@context': context, ...items[0], target: { source: 'no address' } };
    expect(failures('annotations/annotationMusts.test', aimless)).toContain(
      'annotations/3.2-targetObjectsRecognized.json',
    );
  });

  it('make a collection and a page that meet what these must', () => {
    const { collection, context } = exported();
    expect(failures('collections/collectionMusts.test', collection)).toEqual([]);
    const page = { '@context': context, ...collection.first };
    expect(failures('collections/pages/pageMusts.test', page)).toEqual([]);
  });

  function failures(list: string, value: unknown): string[] {
    const { assertions }: { assertions: string[] } = readJson(list);
    return assertions.filter((file) => {
      const { $schema: _, id: __, ...schema } = readJson<Schema & { $schema: string; id: string }>(file);
      return validator?.compile(schema)(value) !== (schema.expectedResult === 'valid');
    });
  }
});

function exported() {
  const { exchange } = varied();
  const collection: { '@context': string; first: { items: Item[] } } = JSON.parse(
    exchange.export({ format: 'w3c' }).text,
  );
  return { collection, context: collection['@context'], items: collection.first.items };
}

/** Draft 4, with the two formats that the schemas speak of; the suite does without. */
function openValidator(): AjvDraft4.default {
  const validator = new AjvDraft4.default({ strict: false, logger: false });
  validator.addFormat('uri', (text: string) => URL.canParse(text));
  validator.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  for (const file of readdirSync(join(SUITE, 'definitions'))) {
    validator.addSchema(readJson<Schema>(`definitions/${file}`), file);
  }
  return validator;
}

function readJson<T>(file: string): T {
  return JSON.parse(readFileSync(join(SUITE, file), 'utf8'));
}
