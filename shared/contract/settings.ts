import { z } from 'zod';
import { Settings } from '../model/settings.ts';
import { answers, call } from './call.ts';

export const settingsCalls = {
  'settings.get': call(z.object({}), answers<Settings>()),
  /** Changes the keys given and answers all. */
  'settings.set': call(
    z.object({
      theme: Settings.shape.theme.unwrap().optional(),
      textSize: Settings.shape.textSize.unwrap().optional(),
      sort: Settings.shape.sort.unwrap().optional(),
      paper: Settings.shape.paper.unwrap().optional(),
      template: Settings.shape.template.unwrap().optional(),
      letterhead: Settings.shape.letterhead.unwrap().optional(),
      recentSearches: Settings.shape.recentSearches.unwrap().optional(),
      savedSearches: Settings.shape.savedSearches.unwrap().optional(),
    }),
    answers<Settings>(),
  ),
};

export const settingsEvents = { 'settings.changed': answers<Settings>() };
