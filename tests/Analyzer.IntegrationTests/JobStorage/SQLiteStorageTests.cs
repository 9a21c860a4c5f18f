namespace Analyzer.IntegrationTests.Storage;

// Our storage answers every suite.
public sealed class SQLiteWorkTests : WorkSuite<SQLiteFixture>;
