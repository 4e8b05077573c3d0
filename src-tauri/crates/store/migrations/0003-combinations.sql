-- Schema 3: services run as one, groups with copies, copies that were brought back.

CREATE TABLE combination (
  id           TEXT NOT NULL PRIMARY KEY,    -- the same for the same members in every copy
  organisation TEXT NOT NULL                 -- whose the combined service is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  service      TEXT NOT NULL                 -- what the members became
    REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  members      TEXT NOT NULL DEFAULT '[]',   -- ids, names and organisations, as JSON
  decisions    TEXT NOT NULL DEFAULT '[]',   -- what was decided, as JSON
  origins      TEXT NOT NULL DEFAULT '[]',   -- where each record comes from, as JSON
  "before"     TEXT NOT NULL DEFAULT '[]',   -- records that combining took away or changed, as JSON
  made         TEXT NOT NULL DEFAULT '[]',   -- records that it made or changed, as JSON
  hash         TEXT NOT NULL DEFAULT ''      -- content hash
) STRICT;

CREATE TABLE "group" (
  id           TEXT NOT NULL PRIMARY KEY,    -- permanent
  organisation TEXT NOT NULL                 -- whose services it works on
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  name         TEXT NOT NULL DEFAULT '',     -- what the group is called
  services     TEXT NOT NULL DEFAULT '[]',   -- ids of what it may work on, as JSON
  handed_out   TEXT NOT NULL DEFAULT '',     -- when its copy was made, RFC 3339
  here         INTEGER NOT NULL DEFAULT 0,   -- 1 in the group's own copy
  hash         TEXT NOT NULL DEFAULT ''      -- content hash
) STRICT;

CREATE TABLE merge (
  id    TEXT NOT NULL PRIMARY KEY,           -- the last step of the copy that came back
  name  TEXT NOT NULL DEFAULT '',            -- what the copy was called
  at    TEXT NOT NULL DEFAULT '',            -- when it came back, RFC 3339
  steps TEXT NOT NULL DEFAULT '[]',          -- its steps that were new here, as JSON
  hash  TEXT NOT NULL DEFAULT ''             -- content hash
) STRICT;
