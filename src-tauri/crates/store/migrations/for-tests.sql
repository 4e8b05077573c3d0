-- Not part of any schema: stands in for the next migration in the tests of this crate, which have
-- to see an older file being brought up to date before there is one.

CREATE TABLE for_tests (
  id TEXT NOT NULL PRIMARY KEY -- never filled
) STRICT;
