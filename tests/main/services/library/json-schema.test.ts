import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { frontmatterSchema } from '../../../../main/services/library/json-schema.ts';

const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), 'utf8');
const schema: object = JSON.parse(read('docs/briefing.schema.json'));
const isValid = new Ajv2020({ strict: false }).compile(schema);
const frontmatter = () => parse(read('assets/library/microsoft-openai-stargate.md').split(/^---$/m)[1] ?? '');

it('is what the app reads with', () => {
  expect(schema).toEqual(JSON.parse(JSON.stringify(frontmatterSchema())));
});

it('accepts the bundled briefing, and keys of other programs', () => {
  expect(isValid({ ...frontmatter(), cssclass: 'wide' })).toBe(true);
});

it('points at a key that is wrong', () => {
  const wrong = frontmatter();
  wrong.facts.commitments[0].kind = 'hoped for';
  expect(isValid(wrong)).toBe(false);
  expect(isValid.errors?.map(({ instancePath }) => instancePath)).toContain('/facts/commitments/0/kind');
});
