/** What draws markup, without what streams it: half of `react-dom/server`. */
export { renderToStaticMarkup } from '../../node_modules/react-dom/cjs/react-dom-server-legacy.node.production.js';
