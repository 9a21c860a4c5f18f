namespace Analyzer.IntegrationTests.Server;

/// <summary>The databases that the product works with.</summary>
public enum TestDatabase
{
    Sqlite,
    Postgres,
}

internal static class TestDatabases
{
    /// <summary>So that every test can be run on PostgreSQL too: <c>ANALYZER_TEST_DATABASE=postgres dotnet test …</c></summary>
    public static TestDatabase OfThisRun { get; } =
        Environment.GetEnvironmentVariable("ANALYZER_TEST_DATABASE") == "postgres" ? TestDatabase.Postgres : TestDatabase.Sqlite;
}
