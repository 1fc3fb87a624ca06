import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useAction } from '../../client/index.ts';
import { briefingAddress } from '../../ui/address.ts';
import { toastError } from '../../ui/toast.tsx';
import { toastFiled } from './imported.ts';

/** Makes briefings of documents and opens the last. One that fails is told of, and does not cost the others. */
export function useImport(): (files: readonly File[]) => Promise<void> {
  const { mutateAsync } = useAction('library.import');
  const [, navigate] = useLocation();
  return useCallback(
    async (files) => {
      const importFile = async (file: File) => {
        const filed = await mutateAsync({ name: file.name, data: await toBase64(file) });
        toastFiled(filed);
        navigate(briefingAddress(filed.briefing));
      };
      for (const file of files) await importFile(file).catch(toastError);
    },
    [mutateAsync, navigate],
  );
}

async function toBase64(file: File): Promise<string> {
  return new Uint8Array(await file.arrayBuffer()).toBase64();
}
