namespace Analyzer.IntegrationTests.Storage;

// Our storage answers every suite.
public sealed class SQLiteJobTests : JobSuite<SQLiteFixture>;

public sealed class SQLiteQueueTests : QueueSuite<SQLiteFixture>;

public sealed class SQLiteLockTests : LockSuite<SQLiteFixture>;

public sealed class SQLiteLockLifeTests : LockLifeSuite<SQLiteFixture>;

public sealed class SQLiteSetTests : SetSuite<SQLiteFixture>;

public sealed class SQLiteCollectionTests : CollectionSuite<SQLiteFixture>;

public sealed class SQLiteServerTests : ServerSuite<SQLiteFixture>;

public sealed class SQLiteMonitoringTests : MonitoringSuite<SQLiteFixture>;

public sealed class SQLiteWorkTests : WorkSuite<SQLiteFixture>;
