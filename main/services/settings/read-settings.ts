import { DEFAULT_SETTINGS, Settings } from '../../../shared/model/settings.ts';

export type ReadSettings = {
  settings: Settings;
  /** Keys that this version does not know, as they were: a newer one wrote them and will want them again. */
  unknown: Record<string, unknown>;
  /** Keys whose value was none of theirs and is the default now; `all` when the text was no JSON object; null as a rule. */
  lost: string[] | 'all' | null;
};

/** The settings in a file's text, or the defaults where there is none; what cannot be used costs itself and nothing else. */
export function readSettings(text: string | null): ReadSettings {
  const values = text === null ? {} : parse(text.replace(/^\uFEFF/, '')); // some editors put one before all
  if (values === null) return { settings: DEFAULT_SETTINGS, unknown: {}, lost: 'all' };
  const known: Record<string, unknown> = {};
  const unknown: Record<string, unknown> = {};
  const lost: string[] = [];
  for (const [key, value] of Object.entries(values)) {
    if (!isKnown(key)) unknown[key] = value;
    else if (Settings.shape[key].safeParse(value).success) known[key] = value;
    else lost.push(key);
  }
  return { settings: Settings.parse(known), unknown, lost: lost.length === 0 ? null : lost };
}

function isKnown(key: string): key is keyof Settings {
  return Object.hasOwn(Settings.shape, key);
}

function parse(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
