using System.Buffers.Text;
using System.Text;

namespace ClusterSimulator.Metrics;

/// <summary>Writes series as OpenMetrics text, metric by metric, without holding their samples in memory.</summary>
internal sealed class OpenMetricsWriter : IDisposable
{
    private const int LongestNumbers = 64;
    private readonly Stream _file;
    private readonly byte[] _buffer = new byte[1 << 20];
    private int _used;

    private OpenMetricsWriter(Stream file) => _file = file;

    /// <summary>Writes a file.</summary>
    public static void Write(IEnumerable<Series> series, string path) =>
        Write(series, new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0));

    /// <summary>Writes to a stream and closes it.</summary>
    public static void Write(IEnumerable<Series> series, Stream stream)
    {
        using var writer = new OpenMetricsWriter(stream);
        foreach (var family in series.GroupBy(one => one.Metric))
        {
            writer.Text($"# TYPE {family.Key.Replace("_total", "", StringComparison.Ordinal)} {TypeOf(family.Key)}\n");
            foreach (var one in family)
                writer.Series(one);
        }
        writer.Text("# EOF\n");
    }

    public void Dispose()
    {
        Flush();
        _file.Dispose();
    }

    private static string TypeOf(string metric) => metric.EndsWith("_total", StringComparison.Ordinal) ? "counter" : "gauge";

    private void Series(Series series)
    {
        var labels = series.Labels.Where(label => label.Value.Length > 0).Select(label => $"{label.Name}=\"{label.Value}\"");
        var head = Encoding.UTF8.GetBytes($"{series.Metric}{{{string.Join(',', labels)}}} ");
        foreach (var sample in series.Samples())
            Line(head, sample);
    }

    private void Line(byte[] head, Sample sample)
    {
        if (_buffer.Length - _used < head.Length + LongestNumbers)
            Flush();
        head.CopyTo(_buffer, _used);
        _used += head.Length;
        Value(sample.Value);
        _buffer[_used++] = (byte)' ';
        Utf8Formatter.TryFormat(sample.Time / 1000m, _buffer.AsSpan(_used), out var written, new('F', 3));
        _used += written;
        _buffer[_used++] = (byte)'\n';
    }

    private void Value(double value)
    {
        if (!double.IsFinite(value))
        {
            Text(double.IsNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf");
            return;
        }
        Utf8Formatter.TryFormat(value, _buffer.AsSpan(_used), out var written); // the shortest text that reads back the same
        _used += written;
    }

    private void Text(string text)
    {
        if (_buffer.Length - _used < text.Length)
            Flush();
        _used += Encoding.UTF8.GetBytes(text, _buffer.AsSpan(_used));
    }

    private void Flush()
    {
        _file.Write(_buffer, 0, _used);
        _used = 0;
    }
}
