/**
 * How the store came to its present shape: migration n takes a store of version n (its `user_version`) to n + 1. One
 * that was released is never edited; a change is a new one at the end.
 *
 * Rows are made for replication: ULIDs, times of creation, change and deletion (a tombstone), and the device that
 * wrote them last. Times are ISO 8601 in UTC, offsets UTF-16 units in the section text.
 */
export const MIGRATIONS: readonly string[] = [
  `
  CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE annotation (
    id TEXT PRIMARY KEY,
    library TEXT NOT NULL,
    briefing TEXT NOT NULL,
    section TEXT NOT NULL,
    -- The section's heading when the words were marked, for the day when neither section nor words are left.
    heading TEXT NOT NULL,
    colour TEXT NOT NULL,
    note TEXT NOT NULL,
    quote_exact TEXT NOT NULL,
    quote_prefix TEXT NOT NULL,
    quote_suffix TEXT NOT NULL,
    position_start INTEGER NOT NULL,
    position_end INTEGER NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    deleted TEXT,
    device TEXT NOT NULL
  ) STRICT;

  CREATE INDEX annotation_by_briefing ON annotation (library, briefing) WHERE deleted IS NULL;

  CREATE TABLE reading (
    library TEXT NOT NULL,
    briefing TEXT NOT NULL,
    section TEXT NOT NULL,
    offset INTEGER NOT NULL,
    read INTEGER NOT NULL,
    updated TEXT NOT NULL,
    device TEXT NOT NULL,
    PRIMARY KEY (library, briefing)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  ALTER TABLE annotation ADD COLUMN kind TEXT NOT NULL DEFAULT 'passage';
  -- JSON: a list of strings.
  ALTER TABLE annotation ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
  -- JSON: more of the text on either side of the quote, as it was; with it, copies are told apart.
  ALTER TABLE annotation ADD COLUMN around TEXT;
  -- JSON: what the annotation stood on before the reader attached it elsewhere, latest last.
  ALTER TABLE annotation ADD COLUMN earlier TEXT NOT NULL DEFAULT '[]';
  -- Under which name another program knows it, so that it is not imported twice.
  ALTER TABLE annotation ADD COLUMN origin TEXT;

  CREATE UNIQUE INDEX annotation_by_origin ON annotation (library, origin) WHERE origin IS NOT NULL;

  CREATE TABLE reply (
    id TEXT PRIMARY KEY,
    annotation TEXT NOT NULL REFERENCES annotation (id),
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    deleted TEXT,
    device TEXT NOT NULL
  ) STRICT;

  CREATE INDEX reply_by_annotation ON reply (annotation) WHERE deleted IS NULL;

  -- A briefing's sections as the reader last read them.
  CREATE TABLE snapshot (
    library TEXT NOT NULL,
    briefing TEXT NOT NULL,
    taken TEXT NOT NULL,
    hash TEXT NOT NULL,
    sections BLOB NOT NULL,
    device TEXT NOT NULL,
    PRIMARY KEY (library, briefing)
  ) STRICT;
  `,
  `
  -- What the reader said of two parties of briefings. The pair, the lesser first, names the row in place of a ULID: said on
  -- two devices it is one answer still.
  CREATE TABLE party_link (
    library TEXT NOT NULL,
    briefing_a TEXT NOT NULL,
    party_a TEXT NOT NULL,
    briefing_b TEXT NOT NULL,
    party_b TEXT NOT NULL,
    answer TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    deleted TEXT,
    device TEXT NOT NULL,
    PRIMARY KEY (library, briefing_a, party_a, briefing_b, party_b)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Suggested facts that the reader does not want to see again; the suggestion's id is the same as long as its sentence is.
  CREATE TABLE dismissal (
    library TEXT NOT NULL,
    briefing TEXT NOT NULL,
    suggestion TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    deleted TEXT,
    device TEXT NOT NULL,
    PRIMARY KEY (library, briefing, suggestion)
  ) STRICT, WITHOUT ROWID;
  `,
  `
  -- Notes and replies that are being written. What one is of (its key) names the row in place of a ULID: begun on two devices it
  -- is one draft still.
  CREATE TABLE draft (
    library TEXT NOT NULL,
    key TEXT NOT NULL,
    -- JSON: what the note or reply will be on, and what its words are remembered by.
    target TEXT NOT NULL,
    text TEXT NOT NULL,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    deleted TEXT,
    device TEXT NOT NULL,
    PRIMARY KEY (library, key)
  ) STRICT, WITHOUT ROWID;
  `,
];
