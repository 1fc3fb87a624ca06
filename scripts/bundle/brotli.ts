/** Stands for `brotli/decompress.js`, by which fontkit would open WOFF2 fonts: Node unpacks without a dictionary of 800 KB. */
export { brotliDecompressSync as default } from 'node:zlib';
