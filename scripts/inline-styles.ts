/** The page's styles come in the page itself: its first screen needs them, and would wait for a second answer. */
import type { Plugin } from 'vite';

/** Puts the style sheets that the built page links to into it. `main/pages.ts` names them to the page's policy. */
export function inlineStyles(): Plugin {
  return {
    name: 'inline-styles',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        return html.replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)">/g, (_link, file: string) => {
          const sheet = bundle[file];
          if (sheet?.type !== 'asset') throw new Error(`${file} is linked to, but was not made`);
          delete bundle[file];
          return `<style>${besideThePage(String(sheet.source), file)}</style>`;
        });
      },
    },
  };
}

/** What a sheet names beside itself, seen from the page. */
function besideThePage(css: string, file: string): string {
  return css.replaceAll('url(./', `url(./${file.slice(0, file.lastIndexOf('/') + 1)}`);
}
