/** A PDF's objects, as qpdf lists them: names begin with `/`, strings with `u:` or `b:`, references read `12 0 R`. */
import { ask } from './read-back.ts';

export type Dictionary = Record<string, unknown>;
type Entry = { value?: unknown; stream?: { dict: Dictionary; data: string } };

export type Objects = {
  trailer: Dictionary;
  catalogue: Dictionary;
  /** The root of the structure. */
  root: Dictionary;
  all: Dictionary[];
  ofType(type: string): Dictionary[];
  /** What a reference leads to, as a dictionary. */
  at(reference: unknown): Dictionary;
  /** The dictionaries of an array, which may be left out or be one alone. */
  list(reference: unknown): Dictionary[];
  /** The values of an array. */
  values(reference: unknown): unknown[];
  /** A stream's data, unpacked. */
  stream(reference: unknown): string;
  /** What a number tree holds. */
  numbers(tree: unknown): [number, unknown][];
  /** The nodes of the structure, in reading order. */
  nodes(): Dictionary[];
};

export function readObjects(pdf: Uint8Array): Objects {
  const options = ['--json=2', '--decode-level=generalized', '--json-stream-data=inline'];
  const entries = (JSON.parse(ask('qpdf', options, pdf)) as { qpdf: [unknown, Record<string, Entry>] })
    .qpdf[1];
  const entry = (reference: unknown) => entries[`obj:${String(reference)}`];
  const resolved = (value: unknown): unknown => {
    if (typeof value !== 'string' || !/^\d+ 0 R$/.test(value)) return value;
    const found = entry(value);
    return resolved(found?.value ?? found?.stream?.dict);
  };
  const at = (reference: unknown) => (resolved(reference) ?? {}) as Dictionary;
  const values = (reference: unknown): unknown[] => {
    const value = resolved(reference);
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value];
  };
  const list = (reference: unknown) => values(reference).map(at);
  const deep = (value: unknown): unknown => {
    const found = resolved(value);
    return Array.isArray(found) ? found.map(resolved) : found;
  };
  const trailer = entries.trailer?.value as Dictionary;
  const catalogue = at(trailer['/Root']);
  const root = at(catalogue['/StructTreeRoot']);
  const all = Object.values(entries).flatMap(({ value, stream }) => {
    const found = value ?? stream?.dict;
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? [found as Dictionary] : [];
  });
  const numbers = (tree: unknown): [number, unknown][] => {
    const { '/Nums': nums, '/Kids': kids } = at(tree);
    const flat = values(nums);
    const own = flat.flatMap((key, index): [number, unknown][] =>
      index % 2 === 0 ? [[Number(key), flat[index + 1]]] : [],
    );
    return [...own, ...values(kids).flatMap(numbers)];
  };
  const nodesUnder = (node: Dictionary): Dictionary[] => [
    ...('/S' in node ? [node] : []),
    ...list(node['/K']).flatMap((kid) => (typeof kid === 'object' && '/S' in kid ? nodesUnder(kid) : [])),
  ];
  return {
    trailer: { ...trailer, '/ID': deep(trailer['/ID']) },
    catalogue: Object.fromEntries(
      Object.entries(catalogue).map(([key, value]) => [key, key === '/Metadata' ? value : deep(value)]),
    ),
    ...{ root, all, at, list, values, numbers },
    ofType: (type) => all.filter((object) => object['/Type'] === type),
    stream: (reference) => Buffer.from(entry(reference)?.stream?.data ?? '', 'base64').toString('latin1'),
    nodes: () => nodesUnder(root),
  };
}
