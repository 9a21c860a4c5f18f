using Hangfire.Storage;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>One at a time, by name.</summary>
public abstract class LockSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Fact]
    public void What_one_connection_locked_another_cannot_and_says_so()
    {
        using var held = Connection.AcquireDistributedLock("a", Long);

        using var other = Storage.GetConnection();

        other.Invoking(connection => connection.AcquireDistributedLock("a", TimeSpan.FromMilliseconds(20)))
            .Should().Throw<DistributedLockTimeoutException>().Which.Resource.Should().Contain("a");
    }

    [Fact]
    public void Locks_of_other_names_do_not_matter()
    {
        using var held = Connection.AcquireDistributedLock("a", Long);

        using var other = Storage.GetConnection();

        other.AcquireDistributedLock("b", TimeSpan.Zero).Dispose();
    }

    [Fact]
    public void A_released_lock_is_free()
    {
        Connection.AcquireDistributedLock("a", Long).Dispose();

        using var other = Storage.GetConnection();

        other.AcquireDistributedLock("a", TimeSpan.Zero).Dispose();
    }

    [Fact]
    public async Task Who_waits_gets_it_when_it_is_released()
    {
        var held = Connection.AcquireDistributedLock("a", Long);
        var waiting = Task.Run(() =>
        {
            using var other = Storage.GetConnection();
            other.AcquireDistributedLock("a", Long).Dispose();
        });

        held.Dispose();

        await waiting.Invoking(task => task).Should().NotThrowAsync();
    }

    [Fact]
    public void A_connection_may_take_its_own_lock_again_and_the_last_release_counts()
    {
        using var other = Storage.GetConnection();
        var first = Connection.AcquireDistributedLock("a", Long);
        var second = Connection.AcquireDistributedLock("a", TimeSpan.Zero);

        second.Dispose();
        other.Invoking(connection => connection.AcquireDistributedLock("a", TimeSpan.Zero)).Should().Throw<DistributedLockTimeoutException>();
        first.Dispose();

        other.AcquireDistributedLock("a", TimeSpan.Zero).Dispose();
    }

    [Fact]
    public async Task Under_contention_nobody_is_inside_with_another()
    {
        var inside = 0;
        var together = 0;

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            for (var turn = 0; turn < 25; turn++)
            {
                using var connection = Storage.GetConnection();
                using var held = connection.AcquireDistributedLock("a", Long);
                if (Interlocked.Increment(ref inside) > 1)
                    Interlocked.Increment(ref together);
                Interlocked.Decrement(ref inside);
            }
        })));

        together.Should().Be(0);
    }
}
