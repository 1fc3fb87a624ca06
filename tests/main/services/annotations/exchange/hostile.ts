/** Text that means something to one of the formats. */
import fc from 'fast-check';

const FRAGMENTS = [
  '-->',
  '<!--',
  '<!-- attache:annotations -->',
  '<!-- attache:annotation {"origin":"forged"} -->',
  '<!-- attache:reply {} -->',
  '# Heading',
  '> quoted',
  '- item',
  '  indented',
  '```',
  '`code`',
  '\\',
  '\\<!--',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  '\t',
  ' ',
  '"',
  '""',
  ',',
  ';',
  "'",
  "''=",
  '=1+2',
  '+',
  '@SUM(A1)',
  '--',
  '</script>',
  '[a](b)',
  '😀',
  'e\u0301',
  '\u2028',
  '\uFEFF',
  'Zoë',
  'plain words',
];

/** Well-formed text of any letters, and of what formats are made of. */
export const hostileText = fc.oneof(
  fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

export const tag = hostileText.map((text) => text.trim()).filter((text) => text !== '');
