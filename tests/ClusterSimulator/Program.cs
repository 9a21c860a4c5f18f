using ClusterSimulator;
using ClusterSimulator.Demo;
using ClusterSimulator.Verification;

var options = Options.Parse(args);
if (options.Error is not null)
{
    await Console.Error.WriteLineAsync(options.Error);
    return 2;
}
Directory.CreateDirectory(options.Folder);
var world = World.Standard(options.Day, options.Zone);
if (options.Verify)
    return await Verifier.RunAsync(world, options.Folder, Console.Out) == 0 ? 0 : 1;
using var stop = new StopSignal();
try
{
    if (options.Demo)
    {
        await DemoRun.RunAsync(options, Console.Out, stop.Token);
        return 0;
    }
    await using var running = await RunningWorld.StartAsync(world, options, stop.Token);
    Console.WriteLine(running.ToJson());
    await Task.Delay(Timeout.Infinite, stop.Token);
}
catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
{
    // Told to stop, which is how it ends.
}
return 0;
