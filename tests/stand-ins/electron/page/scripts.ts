/** The two scripts that run before a page's own: one in its world, one in the preload's. */
import { bridge } from './bridge.ts';
import { codec } from './codec.ts';
import { preloadWorld } from './preload-world.ts';
import { spelling } from './spelling.ts';

/** The name of the preload's world, and of the function in it that reaches the main process. */
export const WORLD = 'Electron Isolated Context';
export const BINDING = '__standInSend';

const inTopFrame = (script: string) => `if (window === window.top) { ${script} }`;

/** Links to new windows and window.open are asked of the main process, as Electron asks its window open handler. */
const OPENING = `
  const ask = (address) => document.dispatchEvent(new CustomEvent(TOKEN + 'open', { detail: new URL(address || 'about:blank', location.href).href }));
  window.open = function open(address) { ask(address); return null; };
  addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node.tagName === 'A' && node.href);
    if (link && !event.defaultPrevented && (link.target === '_blank' || event.ctrlKey || event.shiftKey)) {
      event.preventDefault();
      ask(link.href);
    }
  });`;

/** Runs in the page's own world; `token` makes the events' names unguessable. */
export function mainScript(token: string): string {
  const name = JSON.stringify(token);
  return inTopFrame(`const TOKEN = ${name}; (${bridge})(TOKEN, 'main', 'preload'); ${OPENING}`);
}

/** Runs in the preload's world, where the page cannot reach. */
export function preloadScript(token: string, preload: string): string {
  return inTopFrame(`
    const post = globalThis.${BINDING};
    delete globalThis.${BINDING};
    const codec = (${codec})();
    const token = ${JSON.stringify(token)};
    const tell = (kind, ...values) => post(JSON.stringify({ kind, href: location.href, args: codec.encode(values) }));
    document.addEventListener(token + 'open', (event) => tell('open', event.detail));
    addEventListener('mousedown', ({ button }) => button > 2 && tell('app-command', button === 3 ? 'browser-backward' : 'browser-forward'), true);
    const webFrame = (${spelling})(tell);
    (${preloadWorld})((${bridge})(token, 'preload', 'main'), codec, post, webFrame, ${JSON.stringify(process.platform)}, function (exports, require, module, process) {
      ${preload}
    });`);
}
