import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { NoticeBar } from '../../ui/notice.tsx';
import { useOpenBriefing } from './open-briefing.tsx';

/**
 * Says that the briefing has not the section that the address asks for; nothing when it has. A section that goes while it is
 * read is not missed: the reader is where they were.
 */
export function LostSection({ asked }: { asked: string | undefined }) {
  const { briefing, visit } = useOpenBriefing();
  const [found, setFound] = useState<string>();
  if (briefing === undefined || asked === undefined || asked === found) return null;
  if (briefing.sections.some(({ id }) => id === asked)) {
    setFound(asked);
    return null;
  }
  const [first] = briefing.sections;
  return (
    <NoticeBar tone="warning">
      <p>
        This briefing has no section “{asked}”. It may have been renamed or removed since the link was made.
      </p>
      {first && <Button onPress={() => visit(first.id)}>Go to the beginning</Button>}
    </NoticeBar>
  );
}
