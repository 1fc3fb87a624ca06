/** Every call of the contract, in a few lines each: what the interface asks, and which service answers. */
import type { Handlers } from '../shared/contract/index.ts';
import { AttacheError } from '../shared/errors.ts';
import { diagnose } from './diagnostics.ts';
import { framesOf } from './log-file.ts';
import type { Dialogs, Platform } from './platform.ts';
import { saveBriefs } from './save-briefs.ts';
import type { Services } from './services.ts';
import { reached } from './startup.ts';
import { writeFileSafely } from './write-file.ts';

export function createHandlers(services: Services, platform: Platform): Handlers {
  const { library, search, annotations, drafts, reading, changes, across, settings, troubles } = services;

  return {
    'app.info': () => ({
      host: platform.host,
      version: platform.version,
      platform: process.platform,
      dataDir: platform.paths.data,
    }),
    'app.drawn': ({ loaded, painted, drawn }) => {
      reached('list painted', painted);
      reached('page loaded', loaded);
      reached('page drawn', drawn);
      services.drawn();
      return null;
    },
    'app.diagnostics': () => diagnose(services, platform),
    'app.openExternal': ({ url }) => platform.openExternal(url).then(() => null),

    'library.list': () => library.listing(),
    'library.get': ({ briefing }) => library.get(briefing),
    'library.open': ({ dir }) => services.openLibrary(dir),
    'library.openHome': () => services.openHome(),
    'library.choose': async () => {
      const dir = await dialogs(platform).chooseFolder('Open a library');
      return dir === null ? null : services.openLibrary(dir);
    },
    'library.import': ({ name, data }) => services.importFile(name, Buffer.from(data, 'base64')),

    'search.query': async (args) => ({ ...(await search.query(args)), isRead: library.isRead() }),
    'search.restart': () => {
      troubles.remove('search-stopped');
      search.restart();
      return null;
    },

    'annotations.list': (args) => annotations.list(args),
    'annotations.create': (args) => annotations.create(args),
    'annotations.update': (args) => annotations.update(args),
    'annotations.delete': (args) => annotations.delete(args),
    'annotations.restore': (args) => annotations.restore(args),
    'annotations.counts': () => annotations.counts(),
    'annotations.deleted': () => annotations.deleted(),
    'annotations.reply': (args) => annotations.reply(args),
    'annotations.editReply': (args) => annotations.editReply(args),
    'annotations.attach': (args) => annotations.attach(args),
    'annotations.detach': (args) => annotations.detach(args),
    'annotations.export': (args) => services.exportAnnotations(args),
    'annotations.import': (args) => services.importAnnotations(args),

    'annotations.notice': () => services.storeNotice(),
    'annotations.noticeRead': () => {
      services.storeNoticeRead();
      return null;
    },

    'drafts.list': () => drafts.list(),
    'drafts.keep': (args) => drafts.keep(args),
    'drafts.discard': (args) => drafts.discard(args),

    'reading.list': () => reading.list(),
    // A place in a briefing of the library that was open a moment ago is none in this one.
    'reading.place': (args) => (library.peek(args.briefing) === undefined ? null : reading.place(args)),
    'reading.mark': (args) => services.markRead(args),
    // An open library may still be on its way to this briefing.
    'reading.opened': (args) => library.get(args.briefing).then(() => changes.opened(args)),
    'reading.changes': (args) => changes.list(args),
    'reading.seen': (args) => changes.seen(args),

    'parties.list': () => across.parties(),
    'parties.get': (args) => across.party(args),
    'parties.link': (args) => across.link(args),
    'parties.contradictions': () => across.contradictions(),
    // It is asked at every opening of a briefing; to look at a library that is still being read would be to look again and again.
    'parties.touched': async ({ briefing }) => {
      const asked = await library.get(briefing);
      await library.settled();
      return across.touched(asked);
    },

    'suggestions.list': (args) => services.suggestions(args),
    'suggestions.accept': (args) => services.acceptSuggestions(args),
    'suggestions.takeBack': (args) => services.takeSuggestionsBack(args),
    'suggestions.dismiss': (args) => services.dismissSuggestions(args),

    'brief.print': async ({ job, briefings, format, options }) => {
      const { bytes, ...made } = await services.jobs.run(job, (follow) =>
        services.makeBrief(briefings, options, format, follow),
      );
      return { ...made, data: Buffer.from(bytes).toString('base64') };
    },
    'brief.save': async ({ job, briefings, format, options }) => {
      const { fileName, pages, bytes } = await services.jobs.run(job, (follow) =>
        services.makeBrief(briefings, options, format, follow),
      );
      const file = await dialogs(platform).saveFile('Save the brief', fileName);
      if (file === null) return null;
      await writeFileSafely(file, bytes);
      return { file, pages };
    },
    'brief.saveAll': async ({ job, briefings, format, options }) => {
      const folder = await dialogs(platform).chooseFolder('Save the briefs in a folder');
      if (folder === null) return null;
      return services.jobs.run(job, (follow) =>
        saveBriefs(services, { folder, briefings, format, options }, follow),
      );
    },
    'brief.cancel': ({ job }) => {
      services.jobs.cancel(job);
      return null;
    },

    'settings.get': () => settings.get(),
    'settings.set': (patch) => settings.set(patch),

    'spelling.check': (args) => services.spelling.check(args),
    'trouble.list': () => troubles.list(),
    'trouble.seen': ({ kind }) => {
      troubles.remove(kind);
      return null;
    },
    'trouble.report': ({ place, name, stack }) => {
      platform.log.error(
        `An error in the page (${place}): ${/^\w+$/.exec(name)?.[0] ?? 'Error'}${framesOf(stack)}`,
      );
      return null;
    },
  };
}

function dialogs(platform: Platform): Dialogs {
  if (platform.dialogs !== null) return platform.dialogs;
  throw new AttacheError('unsupported-by-host', 'Only the desktop app can open the system’s own dialogs.');
}
