using Hangfire.Storage;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>Locks that end with what took them; older storages leave that to whoever took them.</summary>
public abstract class LockLifeSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_connection_that_ends_releases_what_it_held()
    {
        using (var ended = Storage.GetConnection())
            ended.AcquireDistributedLock("a", Long);

        Connection.AcquireDistributedLock("a", TimeSpan.Zero).Dispose();
    }

    [Fact]
    public void A_transaction_holds_its_lock_until_it_is_committed()
    {
        using var other = Storage.GetConnection();
        using var transaction = (JobStorageTransaction)Connection.CreateWriteTransaction();
        transaction.AcquireDistributedLock("a", Long);

        other.Invoking(connection => connection.AcquireDistributedLock("a", TimeSpan.Zero)).Should().Throw<DistributedLockTimeoutException>();
        transaction.Commit();

        other.AcquireDistributedLock("a", TimeSpan.Zero).Dispose();
    }

    [Fact]
    public void A_transaction_that_is_given_up_releases_its_lock()
    {
        using (var transaction = (JobStorageTransaction)Connection.CreateWriteTransaction())
            transaction.AcquireDistributedLock("a", Long);

        using var other = Storage.GetConnection();

        other.AcquireDistributedLock("a", TimeSpan.Zero).Dispose();
    }
}
