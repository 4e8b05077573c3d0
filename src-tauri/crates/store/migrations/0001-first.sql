-- Schema 1: a table a record kind, and the log.
--
-- Ids are text, permanent, never reused. A key has no default, so that a line without one is an
-- error; everything else is NOT NULL with a default that means "nothing said". References are
-- checked at the end of a step, so that its changes may come in any order.
--
-- `hash` is the record's content hash (model: Record::hash), compared whenever the file is opened.

CREATE TABLE catalogue (
  id     TEXT NOT NULL PRIMARY KEY,   -- as the catalogue's own text declares it
  source TEXT NOT NULL DEFAULT '',    -- the whole catalogue as one TOML text
  hash   TEXT NOT NULL DEFAULT ''     -- content hash
) STRICT;

CREATE TABLE organisation (
  id             TEXT NOT NULL PRIMARY KEY,  -- permanent
  position       TEXT NOT NULL DEFAULT '',   -- order key among the organisations
  name           TEXT NOT NULL DEFAULT '',   -- what it is called
  sector         TEXT NOT NULL DEFAULT '',   -- what it does
  staff          TEXT NOT NULL DEFAULT '',   -- how many people work there, as typed
  places         TEXT NOT NULL DEFAULT '',   -- where
  time_zone      TEXT NOT NULL DEFAULT '',   -- IANA name
  classification TEXT NOT NULL DEFAULT '',   -- marking of its documents
  about          TEXT NOT NULL DEFAULT '',   -- one or two sentences
  language       TEXT NOT NULL DEFAULT '',   -- BCP 47 tag of the answers' language
  catalogue      TEXT NOT NULL DEFAULT '',   -- where its services are taken from; shipped ones are not in this file
  hash           TEXT NOT NULL DEFAULT ''    -- content hash
) STRICT;

CREATE TABLE service (
  id           TEXT NOT NULL PRIMARY KEY,    -- permanent
  organisation TEXT NOT NULL                 -- whose it is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  position     TEXT NOT NULL DEFAULT '',     -- order key within the organisation
  taken_from   TEXT NOT NULL DEFAULT '',     -- the catalogue service
  name         TEXT NOT NULL DEFAULT '',     -- its name here
  hash         TEXT NOT NULL DEFAULT ''      -- content hash
) STRICT;

CREATE TABLE answer (
  service      TEXT NOT NULL                 -- answered for
    REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  question     TEXT NOT NULL,                -- answered
  organisation TEXT NOT NULL                 -- whose it is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  value        TEXT NOT NULL DEFAULT '{"kind":"nothing"}', -- what was said, as JSON
  state        TEXT NOT NULL DEFAULT 'open', -- how far the room is with it
  note         TEXT NOT NULL DEFAULT '',     -- why it is in this state
  confidence   INTEGER NOT NULL DEFAULT 0,   -- 1 to 5; 0 when not asked
  hash         TEXT NOT NULL DEFAULT '',     -- content hash
  PRIMARY KEY (service, question)
) STRICT;

CREATE TABLE "row" (
  service      TEXT NOT NULL                 -- answered for
    REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  question     TEXT NOT NULL,                -- the table question
  id           TEXT NOT NULL,                -- the line, permanent
  organisation TEXT NOT NULL                 -- whose it is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  position     TEXT NOT NULL DEFAULT '',     -- order key within the answer
  cells        TEXT NOT NULL DEFAULT '{}',   -- column to text, as JSON
  hash         TEXT NOT NULL DEFAULT '',     -- content hash
  PRIMARY KEY (service, question, id)
) STRICT;

CREATE TABLE practice (
  service      TEXT NOT NULL                 -- the service that chose
    REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  practice     TEXT NOT NULL,                -- of the catalogue, or an own one
  organisation TEXT NOT NULL                 -- whose it is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  own_name     TEXT NOT NULL DEFAULT '',     -- name of an own practice
  own_level    TEXT NOT NULL DEFAULT '',     -- level of an own practice; empty for the catalogue's
  own_position TEXT NOT NULL DEFAULT '',     -- order key of an own practice
  choice       TEXT NOT NULL DEFAULT '',     -- when; empty when not chosen yet
  evidence     TEXT NOT NULL DEFAULT '',     -- what shows that it is done
  owner        TEXT NOT NULL DEFAULT '',     -- the role that sees to it
  due          TEXT NOT NULL DEFAULT '',     -- by when, as typed
  hash         TEXT NOT NULL DEFAULT '',     -- content hash
  PRIMARY KEY (service, practice)
) STRICT;

CREATE TABLE hand_off (
  id            TEXT NOT NULL PRIMARY KEY,   -- permanent
  organisation  TEXT NOT NULL                -- whose it is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  position      TEXT NOT NULL DEFAULT '',    -- order key within the organisation
  edge          TEXT NOT NULL DEFAULT '',    -- the catalogue's hand-off; empty for an own one
  provider_end  TEXT NOT NULL DEFAULT 'other', -- what gives: service, party, other
  provider      TEXT NOT NULL DEFAULT '',    -- its id, or its name when other
  consumer_end  TEXT NOT NULL DEFAULT 'other', -- what takes: service, party, other
  consumer      TEXT NOT NULL DEFAULT '',    -- its id, or its name when other
  what          TEXT NOT NULL DEFAULT '',    -- what is passed
  "trigger"     TEXT NOT NULL DEFAULT '',    -- what sets it off
  output        TEXT NOT NULL DEFAULT '',    -- what arrives
  agreement     TEXT NOT NULL DEFAULT '',    -- kind of agreement
  target        TEXT NOT NULL DEFAULT '',    -- how fast or how often
  provider_says TEXT NOT NULL DEFAULT 'open', -- what the provider says about it
  consumer_says TEXT NOT NULL DEFAULT 'open', -- what the consumer says about it
  hash          TEXT NOT NULL DEFAULT ''     -- content hash
) STRICT;

CREATE TABLE log (
  revision INTEGER NOT NULL PRIMARY KEY,     -- counts up with each step
  began    TEXT NOT NULL DEFAULT '',         -- when the step began, RFC 3339
  at       TEXT NOT NULL DEFAULT '',         -- when it was last added to, RFC 3339
  author   TEXT NOT NULL DEFAULT '',         -- who
  verb     TEXT NOT NULL DEFAULT '',         -- what was done
  service  TEXT NOT NULL DEFAULT '',         -- where: the service, if one
  question TEXT NOT NULL DEFAULT '',         -- where: the question, if one
  standing TEXT NOT NULL DEFAULT 'fixed',    -- done, undone, dropped, fixed
  target   INTEGER NOT NULL DEFAULT 0,       -- the revision taken back or done again; 0 for none
  records  INTEGER NOT NULL DEFAULT 0,       -- how many records there are after this step
  digest   TEXT NOT NULL DEFAULT '',         -- all their hashes added up; only the newest counts
  hash     TEXT NOT NULL DEFAULT ''          -- of this entry but its standing, and of its changes
) STRICT;

-- Costs a step nothing, finds what can be redone or must be dropped at once.
CREATE INDEX log_undone ON log (revision) WHERE standing = 'undone';

CREATE TABLE log_change (
  revision INTEGER NOT NULL                  -- the step
    REFERENCES log (revision) DEFERRABLE INITIALLY DEFERRED,
  ordinal  INTEGER NOT NULL,                 -- order within the step
  kind     TEXT NOT NULL DEFAULT '',         -- kind of the record
  key      TEXT NOT NULL DEFAULT '',         -- its id within the kind
  service  TEXT NOT NULL DEFAULT '',         -- the service it stands in, if one
  question TEXT NOT NULL DEFAULT '',         -- the question it belongs to, if one
  "before" TEXT NOT NULL DEFAULT '',         -- the record as it was, as JSON; empty if there was none
  "after"  TEXT NOT NULL DEFAULT '',         -- the record as it became, as JSON; empty if it went
  hash     TEXT NOT NULL DEFAULT '',         -- of both
  PRIMARY KEY (revision, ordinal)
) STRICT, WITHOUT ROWID;

-- The history of one answer.
CREATE INDEX log_change_place ON log_change (service, question);
