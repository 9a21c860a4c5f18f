using System.Globalization;

namespace ClusterSimulator;

/// <summary>Figures drawn from a name instead of a dice: no two names alike, and always the same for one name.</summary>
internal static class Figures
{
    /// <summary>What Kubernetes makes the random parts of names of.</summary>
    private const string SafeCharacters = "bcdfghjklmnpqrstvwxz2456789";
    private const double Mebibyte = 1024 * 1024;

    /// <summary>0 to 1.</summary>
    public static double Fraction(string key) => (Hash(key) >> 11) * (1.0 / (1UL << 53));

    /// <summary>An index below a count.</summary>
    public static int Index(string key, int count) => (int)(Hash(key) % (ulong)count);

    /// <summary>0.05 to 2 cores.</summary>
    public static double Cores(string key) => Math.Round(0.05 + 1.95 * Fraction(key + "/cpu"), 6);

    /// <summary>64 MiB to 1.5 GiB.</summary>
    public static double Bytes(string key) => Math.Floor((64 + 1472 * Fraction(key + "/memory")) * Mebibyte);

    /// <summary>Five characters such as <c>x2x7k</c>.</summary>
    public static string Suffix(string key)
    {
        var hash = Hash(key + "/suffix");
        return string.Create(5, hash, static (text, rest) =>
        {
            for (var i = 0; i < text.Length; i++, rest /= (ulong)SafeCharacters.Length)
                text[i] = SafeCharacters[(int)(rest % (ulong)SafeCharacters.Length)];
        });
    }

    /// <summary>Twelve hexadecimal digits, as a container runtime shortens its ids.</summary>
    public static string ShortId(string key) => Hash(key + "/id").ToString("x16", CultureInfo.InvariantCulture)[..12];

    /// <summary>A uid in the form of a GUID.</summary>
    public static string Uid(string key)
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Hash(key + "/uid/1"));
        BitConverter.TryWriteBytes(bytes[8..], Hash(key + "/uid/2"));
        return new Guid(bytes).ToString();
    }

    /// <summary>FNV-1a, then mixed so that names that differ in one letter give figures far apart.</summary>
    private static ulong Hash(string key)
    {
        var hash = 14695981039346656037UL;
        foreach (var character in key)
            hash = (hash ^ character) * 1099511628211UL;
        hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9UL;
        hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebUL;
        return hash ^ (hash >> 31);
    }
}
