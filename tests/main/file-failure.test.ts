import { expect, it } from 'vitest';
import { fileReason } from '../../main/file-failure.ts';

it('says what helps with an error of the system that is known', () => {
  expect(fileReason(Object.assign(new Error('ENOSPC: x'), { code: 'ENOSPC' }))).toMatch(/^the disk is full/);
});

it('quotes the system on others, without paths: the log must name none from its root', () => {
  const at = "'/mnt/board/Takeover, of Contoso/minutes'";
  for (const call of [`scandir ${at}`, `rename ${at} -> ${at}`]) {
    const cause = Object.assign(new Error(`ESTALE: stale file handle, ${call}`), { code: 'ESTALE' });
    expect(fileReason(cause)).toBe('the system says ESTALE: stale file handle');
  }
});
