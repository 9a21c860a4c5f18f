-- Keys of ASP.NET Core Data Protection, the installation's own: every tenant's secrets are protected with them.
-- Empty in SQLite, whose keys lie beside the file, so that a copy of the file alone opens nothing.

CREATE TABLE protection_keys (
    name    TEXT NOT NULL PRIMARY KEY,
    content TEXT NOT NULL
) WITHOUT ROWID;
