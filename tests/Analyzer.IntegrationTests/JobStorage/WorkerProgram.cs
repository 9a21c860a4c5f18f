using Analyzer.Runs.JobStorage;
using Hangfire;

namespace Analyzer.IntegrationTests.Storage;

/// <summary>
/// The tests' own program: a job server that can be killed as <c>kill -9</c> does. It works on the file that it is given
/// until its input ends, and says "done" for each job that it ran.
/// </summary>
internal static class WorkerProgram
{
    private const int Workers = 4;

    public static void Main(string[] arguments)
    {
        using var storage = new SQLiteStorage(arguments[0]);
        storage.RequeueAbandoned();
        using var server = new BackgroundJobServer(new() { WorkerCount = Workers }, storage);
        Console.In.ReadToEnd();
    }

    public static void Work(int number) => Console.WriteLine($"done {number}");
}
