-- Schema 2: registers of the organisation, duties of roles, findings that are lived with.

CREATE TABLE entry (
  organisation TEXT NOT NULL                 -- whose it is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  register     TEXT NOT NULL,                -- the register, of the catalogue
  id           TEXT NOT NULL,                -- the line, permanent
  position     TEXT NOT NULL DEFAULT '',     -- order key among the own lines
  cells        TEXT NOT NULL DEFAULT '{}',   -- column to text, as JSON
  struck       INTEGER NOT NULL DEFAULT 0,   -- 1 when a given line is not used here
  hash         TEXT NOT NULL DEFAULT '',     -- content hash
  PRIMARY KEY (organisation, register, id)
) STRICT;

CREATE TABLE duty (
  service      TEXT NOT NULL                 -- within which service
    REFERENCES service (id) DEFERRABLE INITIALLY DEFERRED,
  subject      TEXT NOT NULL,                -- the feature or step: a line's id or the catalogue's
  role         TEXT NOT NULL,                -- a line of the register of roles, recorded or given
  organisation TEXT NOT NULL                 -- whose it is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  letter       TEXT NOT NULL DEFAULT 'informed', -- what the role does about it
  hash         TEXT NOT NULL DEFAULT '',     -- content hash
  PRIMARY KEY (service, subject, role)
) STRICT;

CREATE TABLE acceptance (
  organisation TEXT NOT NULL                 -- whose it is
    REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
  finding      TEXT NOT NULL,                -- the check and what it is about
  reason       TEXT NOT NULL DEFAULT '',     -- why it may stand
  person       TEXT NOT NULL DEFAULT '',     -- who answers for it
  review       TEXT NOT NULL DEFAULT '',     -- the day to look again, as 2026-11-24
  control      TEXT NOT NULL DEFAULT '',     -- what is done instead
  hash         TEXT NOT NULL DEFAULT '',     -- content hash
  PRIMARY KEY (organisation, finding)
) STRICT;
