/** The frontmatter as a JSON Schema, https://json-schema.org/draft/2020-12, for editors. */
import { z } from 'zod';
import { FrontmatterInput } from './frontmatter.ts';

export function frontmatterSchema(): object {
  const schema = z.toJSONSchema(FrontmatterInput, { io: 'input' });
  return { title: 'Frontmatter of a briefing', ...schema };
}
