using System.Security.Cryptography;
using System.Text;

namespace Analyzer.Data;

/// <summary>A checksum of rows in their order, of values and not of how a database writes them.</summary>
internal sealed class RowHash : IDisposable
{
    private const int Shown = 16;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public long Rows { get; private set; }

    /// <returns>The value itself.</returns>
    public object? Add(object? value)
    {
        var (kind, bytes) = value switch
        {
            null => (0, []),
            long number => (1, BitConverter.GetBytes(number)),
            double number => (2, BitConverter.GetBytes(number)),
            bool flag => (3, BitConverter.GetBytes(flag)),
            string text => (4, Encoding.UTF8.GetBytes(text)),
            byte[] content => (5, content),
            _ => throw new InvalidOperationException($"No column holds {value.GetType().Name}."),
        };
        // With its kind and length, so that no two rows read the same when run together.
        _hash.AppendData([(byte)kind, .. BitConverter.GetBytes(bytes.Length)]);
        _hash.AppendData(bytes);
        return value;
    }

    public void EndRow() => Rows++;

    public string Checksum() => Convert.ToHexStringLower(_hash.GetHashAndReset())[..Shown];

    public void Dispose() => _hash.Dispose();
}
