import { writeLink } from '../../../shared/link.ts';
import type { Briefing } from '../../../shared/model/briefing.ts';
import { useAnswer } from '../../client/index.ts';
import { useShortcuts } from '../../ui/shortcuts.ts';
import { toast, toastError } from '../../ui/toast.tsx';

/** `y` copies a link to the section that is being read. Only the desktop app can be opened by one. */
export function useCopyLink(briefing: Briefing | undefined, current: string | null): void {
  const { data: info } = useAnswer('app.info', {});
  useShortcuts({
    y() {
      if (info?.host !== 'desktop' || briefing === undefined) return false;
      const isAtTop = current === null || current === briefing.sections[0]?.id;
      const link = writeLink({ briefing: briefing.id, ...(isAtTop ? {} : { section: current }) });
      navigator.clipboard.writeText(link).then(() => toast({ message: whatWasCopied(isAtTop) }), toastError);
      return true;
    },
  });
}

function whatWasCopied(isAtTop: boolean): string {
  return `A link to this ${isAtTop ? 'briefing' : 'section'} is copied.`;
}
