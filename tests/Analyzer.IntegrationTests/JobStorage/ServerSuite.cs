using Hangfire.Server;
using Hangfire.Storage;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>Servers that say that they live.</summary>
public abstract class ServerSuite<TFixture> : StorageSuite<TFixture>
    where TFixture : IStorageFixture, new()
{
    [Fact]
    public void A_server_is_shown_with_what_it_said_of_itself_until_it_leaves()
    {
        Connection.AnnounceServer("s1", new ServerContext { WorkerCount = 3, Queues = ["a", "b"] });

        var server = Monitor.Servers().Should().ContainSingle().Subject;
        server.Name.Should().Be("s1");
        server.WorkersCount.Should().Be(3);
        server.Queues.Should().Equal("a", "b");
        server.StartedAt.Should().BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(1));
        server.Heartbeat.Should().BeCloseTo(DateTime.UtcNow, TimeSpan.FromMinutes(1));
        Connection.RemoveServer("s1");
        Monitor.Servers().Should().BeEmpty();
    }

    [Fact]
    public void A_server_that_was_taken_for_dead_hears_of_it()
    {
        Connection.AnnounceServer("s1", new ServerContext { WorkerCount = 1, Queues = ["a"] });
        Connection.Heartbeat("s1");

        Connection.RemoveServer("s1");

        Connection.Invoking(connection => connection.Heartbeat("s1")).Should().Throw<BackgroundServerGoneException>();
    }

    [Fact]
    public async Task Only_servers_that_have_been_silent_for_too_long_are_removed()
    {
        Connection.AnnounceServer("silent", new ServerContext { WorkerCount = 1, Queues = ["a"] });
        Connection.RemoveTimedOutServers(TimeSpan.FromHours(1)).Should().Be(0);

        await UntilAsync(() => Connection.RemoveTimedOutServers(TimeSpan.FromMilliseconds(1)) == 1, "it is silent");

        Monitor.Servers().Should().BeEmpty();
    }

    [Fact]
    public void The_time_of_silence_must_be_positive() =>
        Connection.Invoking(connection => connection.RemoveTimedOutServers(TimeSpan.Zero)).Should().Throw<ArgumentException>();
}
