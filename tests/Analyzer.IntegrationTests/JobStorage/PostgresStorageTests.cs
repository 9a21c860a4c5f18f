namespace Analyzer.IntegrationTests.Storage;

// Of the package that is used with PostgreSQL we ask what our jobs need: the details of its storage are its own to test.
public sealed class PostgresLockTests : LockSuite<PostgresFixture>;

public sealed class PostgresWorkTests : WorkSuite<PostgresFixture>;
