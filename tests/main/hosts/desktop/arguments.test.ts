import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { asked, ownArguments } from '../../../../main/hosts/desktop/arguments.ts';

it('the installed app’s arguments are all its own', () => {
  expect(ownArguments(['/opt/attache', '--data', '/d', 'a.md'], null)).toEqual(['--data', '/d', 'a.md']);
});

it('an unpackaged app’s begin after its folder', () => {
  const argv = ['/bin/electron', '-r', '/loader.js', '--inspect=0', resolve('app'), '--data', '/d', 'a.md'];
  expect(ownArguments(argv, resolve('app'))).toEqual(['--data', '/d', 'a.md']);
});

it('what was typed means the same from another folder', () => {
  expect(asked('a.md', '/home')).toBe(resolve('/home', 'a.md'));
  expect(asked('/etc/a.md', '/home')).toBe(resolve('/etc/a.md'));
  expect(asked('attache://open?briefing=a', '/home')).toBe('attache://open?briefing=a');
  const path = resolve('/home/Ä b & c.md');
  expect(asked(pathToFileURL(path).href, '/')).toBe(path);
});

it('an address of another machine is no file here, and does no harm', () => {
  for (const isWindows of [true, false]) {
    const address = 'file://elsewhere/share/a.md';
    expect(asked(address, '/home', isWindows)).toBe(resolve('/home', address));
  }
  expect(asked('file:///C:/a%20b.md', '/home', true)).toBe('C:\\a b.md');
  expect(asked('file:///a%2Fb.md', '/home')).toBe(resolve('/home', 'file:///a%2Fb.md'));
});
