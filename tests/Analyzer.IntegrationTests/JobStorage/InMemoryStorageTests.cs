namespace Analyzer.IntegrationTests.Storage;

// The suites ask nothing that the job library's own storage does not do.
public sealed class InMemoryJobTests : JobSuite<InMemoryFixture>;

public sealed class InMemoryQueueTests : QueueSuite<InMemoryFixture>;

public sealed class InMemoryLockTests : LockSuite<InMemoryFixture>;

public sealed class InMemoryLockLifeTests : LockLifeSuite<InMemoryFixture>;

public sealed class InMemorySetTests : SetSuite<InMemoryFixture>;

public sealed class InMemoryCollectionTests : CollectionSuite<InMemoryFixture>;

public sealed class InMemoryServerTests : ServerSuite<InMemoryFixture>;

public sealed class InMemoryMonitoringTests : MonitoringSuite<InMemoryFixture>;

public sealed class InMemoryWorkTests : WorkSuite<InMemoryFixture>;
