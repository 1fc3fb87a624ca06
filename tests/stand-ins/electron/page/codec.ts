/**
 * Values of the structured clone algorithm as JSON text, and back: what IPC carries. `codec` also runs inside the page,
 * as text: it must not refer to anything outside itself.
 */
export type Codec = { encode(value: unknown): string; decode(text: string): unknown };

export function codec(): Codec {
  type Tagged = { $: string; value?: unknown };

  const toBase64 = (bytes: Uint8Array): string => {
    let text = '';
    for (let at = 0; at < bytes.length; at += 8192)
      text += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return btoa(text);
  };
  const fromBase64 = (text: string): Uint8Array =>
    Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

  const encode = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' };
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.');
    if (typeof value === 'number' && !Number.isFinite(value)) return { $: 'number', value: String(value) };
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(encode);
    if (value instanceof Date) return { $: 'date', value: value.getTime() };
    if (value instanceof Uint8Array) return { $: 'bytes', value: toBase64(value) };
    if (value instanceof Map) return { $: 'map', value: [...value].map((entry) => entry.map(encode)) };
    if (Object.prototype.toString.call(value) !== '[object Object]')
      throw new Error('An object could not be cloned.');
    return { $: 'object', value: Object.entries(value).map(([key, inner]) => [key, encode(inner)]) };
  };

  const decode = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value;
    if (Array.isArray(value)) return value.map(decode);
    const { $, value: inner } = value as Tagged;
    if ($ === 'undefined') return undefined;
    if ($ === 'number') return Number(inner);
    if ($ === 'date') return new Date(Number(inner));
    if ($ === 'bytes') return fromBase64(String(inner));
    const entries = (inner as [unknown, unknown][]).map(([key, each]): [unknown, unknown] => [
      key,
      decode(each),
    ]);
    return $ === 'map'
      ? new Map(entries.map(([key, each]) => [decode(key), each]))
      : Object.fromEntries(entries as [string, unknown][]);
  };

  return {
    encode: (value) => JSON.stringify(encode(value)),
    decode: (text) => decode(JSON.parse(text)),
  };
}
