import type { Trouble } from '../../../shared/contract/trouble.ts';
import { useAction, useAnswer } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { NoticeBar } from '../../ui/notice.tsx';
import { toastError } from '../../ui/toast.tsx';
import { useCopyDiagnostics } from './copy-diagnostics.ts';

/** What is wrong with the app itself, until the reader has read of it. */
export function TroubleNotices() {
  const { data: troubles = [] } = useAnswer('trouble.list', {});
  return troubles.map((trouble) => <TroubleNotice key={trouble.kind} trouble={trouble} />);
}

function TroubleNotice({ trouble: { kind, message } }: { trouble: Trouble }) {
  const seen = useAction('trouble.seen');
  const restart = useAction('search.restart');
  const copy = useCopyDiagnostics();
  return (
    <NoticeBar tone="warning">
      <p>{message}</p>
      {kind === 'search-stopped' && (
        <Button onPress={() => restart.mutate({}, { onError: toastError })}>Build the index anew</Button>
      )}
      {kind === 'internal' && <Button onPress={copy}>Copy diagnostics</Button>}
      <Button onPress={() => seen.mutate({ kind }, { onError: toastError })}>
        {kind === 'search-stopped' ? 'Go on without search' : 'I have read this'}
      </Button>
    </NoticeBar>
  );
}
