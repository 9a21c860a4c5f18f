-- Keys of ASP.NET Core Data Protection, the installation's own: every tenant's secrets are protected with them.
-- Here all instances find the same ones.

CREATE TABLE protection_keys (
    name    TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    content TEXT COLLATE "C" NOT NULL
);
