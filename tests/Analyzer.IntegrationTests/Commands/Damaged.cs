using System.IO.Compression;

namespace Analyzer.IntegrationTests.Commands;

/// <summary>A backup file with something wrong.</summary>
internal static class Damaged
{
    private const string Database = "analyzer.db";

    public static void Make(string file, string damage)
    {
        if (damage == "truncated")
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..^500]);
        else
            using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
                Replace(zip, damage == "other" ? "report.txt" : Database, damage == "other" ? "hello"u8.ToArray() : Overwritten(zip));
    }

    private static void Replace(ZipArchive zip, string name, byte[] content)
    {
        zip.GetEntry(name)?.Delete();
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }

    /// <summary>The database as a disk with a fault gives it back: pages of nothing in its middle.</summary>
    private static byte[] Overwritten(ZipArchive zip)
    {
        using var content = new MemoryStream();
        using (var entry = zip.GetEntry(Database)!.Open())
            entry.CopyTo(content);
        var bytes = content.ToArray();
        Array.Fill(bytes, (byte)0xA5, bytes.Length / 2, 16384);
        return bytes;
    }
}
