import type { PrintedBrief } from '../../../shared/contract/brief.ts';

/** Hands the file to the browser, which saves it where it saves downloads, or asks. */
export function download({ fileName, data }: PrintedBrief): void {
  const url = URL.createObjectURL(new Blob([Uint8Array.fromBase64(data)], { type: 'application/pdf' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000); // the browser reads it after the click returns
}
