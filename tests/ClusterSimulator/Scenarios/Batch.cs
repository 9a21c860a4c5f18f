using System.Globalization;
using static ClusterSimulator.Scenarios.Build;

namespace ClusterSimulator.Scenarios;

/// <summary>Jobs and CronJobs. The replicas of a CronJob are always the most pods alive at once.</summary>
internal static class Batch
{
    private const int KeptJobs = 3; // successfulJobsHistoryLimit

    /// <summary>A run of four minutes each hour: one counts, the highest.</summary>
    public static Namespace HourlyCronJob(Stage s) => s.Namespace(
        Cron(s, "invoice", [.. HoursOfDay(s)], 4).Expect(1, From.Observed, From.KubeStateMetrics));

    /// <summary>
    /// A run of 90 minutes each hour, so two at once. Without kube-state-metrics: the last runs are found in the API, the
    /// others by their names.
    /// </summary>
    public static Namespace OverlappingCronJob(Stage s)
    {
        var cron = Cron(s, "export", [-1, .. HoursOfDay(s)], 90);
        var jobs = cron.Children.Select(job => job with
        {
            Pods = [.. job.Pods.Select(pod => pod with { OwnerFrom = job.InApi ? From.Api : From.Name })],
        });
        return s.Namespace((cron with { Children = [.. jobs] }).Expect(2, From.Observed, From.Name)).Unwatched();
    }

    /// <summary>Two pods at a time, two to succeed; one fails and is retried.</summary>
    public static Namespace BatchJob(Stage s) => s.Namespace(
        Job("import-2026", 2, Finished(s.Pods(
            "import-2026",
            new(s.At(2), s.At(3, 10)),
            new(s.At(2), s.At(2, 20)),
            new(s.At(2, 21), s.At(3, 30))))).ExpectMetrics(2));

    /// <summary>The same without kube-state-metrics: the Job is in the API, its failed pod is not.</summary>
    public static Namespace BatchJobByApi(Stage s)
    {
        var pods = s.Pods("migrate", new(s.At(4), s.At(5)), new(s.At(4), s.At(4, 20)), new(s.At(4, 21), s.At(5, 5)));
        return s.Namespace(Job("migrate", 2, [.. Finished(pods[0], pods[2]), pods[1]]).Expect(2, From.Api, From.Api)).Unwatched();
    }

    /// <summary>A CronJob with a run at each of the hours. Its Jobs are named by the minute they were due.</summary>
    public static Controller Cron(Stage s, string name, int[] hours, int minutes)
    {
        var jobs = hours.Select((hour, i) =>
        {
            var due = s.At(hour);
            var job = string.Create(CultureInfo.InvariantCulture, $"{name}-{due / 60_000}");
            var kept = i >= hours.Length - KeptJobs;
            var pods = s.Pods(job, new Life(due + 5_000, due + Stage.Minutes(minutes)));
            return Job(job, 1, kept ? Finished(pods) : pods) with { InApi = kept };
        });
        return Parent("CronJob", name, [.. jobs]);
    }

    private static Pod[] Finished(params Pod[] pods) => [.. pods.Select(pod => pod with { InApi = true, Phase = "Succeeded" })];

    private static IEnumerable<int> HoursOfDay(Stage s) => Enumerable.Range(0, (int)((s.Day.End - s.Day.Start) / 3_600_000));
}
