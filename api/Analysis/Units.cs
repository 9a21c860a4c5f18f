namespace Analyzer.Analysis;

/// <summary>Memory and storage are bytes inside and GiB outside (domain.md §2).</summary>
public static class Units
{
    public const double BytesPerGib = 1024d * 1024 * 1024;

    public static double Gib(double bytes) => bytes / BytesPerGib;

    public static double? Gib(double? bytes) => bytes / BytesPerGib;

    public static double Bytes(double gib) => gib * BytesPerGib;

    public static double? Bytes(double? gib) => gib * BytesPerGib;
}
