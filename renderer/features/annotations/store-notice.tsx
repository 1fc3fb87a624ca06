import { useState } from 'react';
import { useAction, useAnswer } from '../../client/index.ts';
import { Button } from '../../ui/button.tsx';
import { NoticeBar } from '../../ui/notice.tsx';

/** Tells that the store of annotations was damaged, and what became of it, until the reader has taken note. */
export function StoreNotice() {
  const { data: notice } = useAnswer('annotations.notice', {});
  const { mutate } = useAction('annotations.noticeRead');
  const [isRead, setRead] = useState(false);
  if (!notice || isRead) return null;
  const read = () => mutate({}, { onSuccess: () => setRead(true) });
  return (
    <NoticeBar tone="danger">
      <p>{notice}</p>
      <Button onPress={read}>I have read this</Button>
    </NoticeBar>
  );
}
