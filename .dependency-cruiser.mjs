/** The arrows of docs/DESIGN.md: what may import what. */
const only = (name, comment, from, allowed) => ({
  name,
  comment,
  severity: 'error',
  from,
  to: { pathNot: allowed, dependencyTypesNot: ['type-only'] },
});
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-circular', 'A cycle hides which module knows which.', {}, { circular: true }),
    forbid(
      'no-orphans',
      'A module nobody imports is dead.',
      { orphan: true, path: '^(main|shared|renderer)/', pathNot: '\\.d\\.ts$' },
      {},
    ),
    only('shared-is-pure', 'shared/ knows neither Node nor DOM nor Electron.', { path: '^shared/' }, [
      '^shared/',
      '^node_modules/(zod|github-slugger|lunr|diff|d3-scale)',
    ]),
    forbid(
      'services-know-no-host',
      'Services, and what hosts share, run under every host.',
      { path: '^main/(?!hosts/)' },
      { path: '^(main/hosts|renderer)/|^node_modules/electron/' },
    ),
    forbid(
      'hosts-draw-the-first-screen',
      'A host loads what draws the first screen, and nothing else of the renderer.',
      { path: '^main/hosts/' },
      { path: '^renderer/(?!first-screen\\.tsx$)' },
    ),
    forbid(
      'no-feature-imports-another',
      'Features meet in main/services.ts only.',
      { path: '^main/services/([^/]+)/' },
      { path: '^main/services/', pathNot: '^main/services/$1/' },
    ),
    forbid(
      'a-reading-follows-its-reader',
      'What reads a briefing is what scripts/reader-version.ts makes a version of, and nothing else of ours.',
      { path: '^main/services/library/read-briefing\\.ts$' },
      { path: '^(main|renderer|scripts)/', pathNot: '^main/services/library/', reachable: true },
    ),
    forbid(
      'only-desktop-knows-electron',
      'Electron is one host of three.',
      { path: '^(main|shared|renderer)/', pathNot: '^main/hosts/desktop/' },
      { path: '^(node_modules/electron/|electron$)' },
    ),
    forbid(
      'hosts-are-apart',
      'Hosts share what lies outside them.',
      { path: '^main/hosts/([^/]+)/' },
      { path: '^main/hosts/', pathNot: '^main/hosts/$1/' },
    ),
    forbid(
      'only-the-store-knows-sqlite',
      'One door to what readers make.',
      { pathNot: '^(main/services/annotations/|tests/)' },
      { path: '^(node:)?sqlite$' },
    ),
    forbid(
      'only-pdf-knows-pdfkit',
      'One door to paper.',
      { pathNot: '^(main/services/brief/pdf|tests/)' },
      { path: 'node_modules/pdfkit/' },
    ),
    forbid(
      'renderer-speaks-the-contract',
      'The renderer reaches the services through its client.',
      { path: '^renderer/' },
      { path: '^main/' },
    ),
    forbid(
      'renderer-features-are-apart',
      'A feature is imported through its index only.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/([^/]+)/(?!index\\.ts)', pathNot: '^renderer/features/$1/' },
    ),
    forbid(
      'ui-is-ignorant',
      'Widgets know no feature and no client.',
      { path: '^renderer/ui/' },
      { path: '^(renderer/(features|client)|shared/contract)/' },
    ),
    forbid(
      'product-knows-no-tests',
      'Tests look in, nothing looks back.',
      { path: '^(main|shared|renderer)/' },
      { path: '^tests/' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // What is built of these files keeps none of their walls.
    exclude: { path: '^dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
