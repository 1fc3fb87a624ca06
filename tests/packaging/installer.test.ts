/** What the installer for Windows writes into the registry. That the script compiles, only a release sees. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { ROOT } from './pack.ts';

type Config = { nsis: { include: string }; win: object; mac: { fileAssociations: { ext: string[] }[] } };

const config = parse(readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8')) as Config;
const script = readFileSync(join(ROOT, config.nsis.include), 'utf8');
const [installs = '', uninstalls = ''] = ['customInstall', 'customUnInstall'].map(
  (name) => script.split(`!macro ${name}\n`)[1]?.split('!macroend')[0],
);
const found = (text: string, wanted: RegExp) => Array.from(text.matchAll(wanted), ([, one = '']) => one);

it('offers Attaché for what it is offered for on macOS, and makes it the first for nothing', () => {
  expect(found(installs, /insertmacro offerFor "(\w+)"/g)).toEqual(config.mac.fileAssociations[0]?.ext);
  expect(script).toMatch(
    /WriteRegNone \S+ "Software\\Classes\\\.\$\{EXT\}\\OpenWithProgids" "Attache\.Markdown"/,
  );
  // An extension's own value names the first program for it, and so would electron-builder's associations.
  expect(installs).not.toMatch(/"Software\\Classes\\\./);
  expect(config).not.toHaveProperty('fileAssociations');
  expect(config.win).not.toHaveProperty('fileAssociations');
});

it('takes no option from what a link or a file’s name holds', () => {
  const commands = found(installs, /\\shell\\open\\command" "" '(.*)'/g);
  expect(commands).toHaveLength(2);
  for (const command of commands) expect(command).toMatch(/^"[^"]+" -- "%1"$/);
});

it('takes away what it has written', () => {
  const keys = found(installs, /WriteRegStr SHELL_CONTEXT "(Software\\Classes\\[\w.]+)/g);
  expect(found(uninstalls, /DeleteRegKey SHELL_CONTEXT "(.*)"/g)).toEqual([...new Set(keys)]);
  expect(found(uninstalls, /insertmacro withdrawFor "(\w+)"/g)).toEqual(
    found(installs, /insertmacro offerFor "(\w+)"/g),
  );
});
