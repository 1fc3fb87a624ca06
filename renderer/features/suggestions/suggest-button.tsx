import { Lightbulb } from 'lucide-react';
import { IconToggle } from '../../ui/button.tsx';
import { useSuggesting } from './suggesting.tsx';

/** Shows what the text of the open briefing seems to state, and hides it. */
export function SuggestButton() {
  const { isOpen, setOpen } = useSuggesting();
  return (
    <IconToggle label="Suggest facts" icon={<Lightbulb size={18} />} isSelected={isOpen} onChange={setOpen} />
  );
}
