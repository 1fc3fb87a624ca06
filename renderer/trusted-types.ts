/**
 * The content security policy lets no plain text become markup or script (https://w3c.github.io/trusted-types/). Of the
 * ways that it shuts we need one: pdf.js starts its worker, from our own files.
 */
import { config } from 'zod';

// Zod would try to make functions of text, which the policy refuses and the browser complains of; schemas ask when they are made.
config({ jitless: true });

/** Null refuses. */
type Rules = { createScriptURL(address: string): string | null };

declare global {
  interface Window {
    readonly trustedTypes?: { createPolicy(name: string, rules: Rules): unknown };
  }
}

/** Must run before anything is drawn. */
export function trustOurScripts(): void {
  const folder = new URL('.', document.baseURI).href;
  window.trustedTypes?.createPolicy('default', {
    createScriptURL(address) {
      const { href } = new URL(address, document.baseURI);
      return href.startsWith(folder) ? href : null;
    },
  });
}
