import { useRoute } from 'wouter';
import { idFromAddress } from './address.ts';

/** Ids of the briefing that the window's address leads to, and of the section of it that the address names. */
export function useAddressed(): { briefing: string | undefined; section: string | undefined } {
  const [, params] = useRoute('/briefing/:id/:section?');
  return {
    briefing: params ? idFromAddress(params.id) : undefined,
    section: params?.section === undefined ? undefined : idFromAddress(params.section),
  };
}
