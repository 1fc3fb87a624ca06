/** The part of unicode-trie that is used; it has no types of its own. */
declare module 'unicode-trie/index.js' {
  export default class UnicodeTrie {
    constructor(data: Uint8Array);
    get(codePoint: number): number;
  }
}

declare module '*/unicode-properties/dist/module.mjs';

declare module '*/react-dom-server-legacy.node.production.js' {
  export { renderToStaticMarkup } from 'react-dom/server';
}
