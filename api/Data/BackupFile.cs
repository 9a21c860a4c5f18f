using System.IO.Compression;

namespace Analyzer.Data;

/// <summary>
/// One file with all that a data folder holds: the database and the protection keys, without which its secrets stay
/// closed. A .zip that only its owner can read.
/// </summary>
internal static class BackupFile
{
    private const string DatabaseEntry = "analyzer.db";
    private const string KeyPrefix = "keys/";

    /// <summary>Not kept: runs that have not ended and the schedule make their jobs anew. Those of other data must not stay.</summary>
    private static readonly string[] Jobs = ["jobs.db", "jobs.db-wal", "jobs.db-shm"];

    /// <summary>Copies the folder as it is at one moment, also while a server writes.</summary>
    public static void Write(DataFolder folder, string target)
    {
        if (!File.Exists(folder.Database))
            throw new IOException($"There is no database in {folder.Path}.");
        if (File.Exists(target))
            throw new IOException($"{target} is there already. Name a new file.");
        var (copy, part) = (target + ".db.part", target + ".part");
        try
        {
            OwnerOnly(copy).Dispose();
            SqliteCopy.Write(folder.Database, copy);
            using (var zip = new ZipArchive(OwnerOnly(part), ZipArchiveMode.Create))
            {
                zip.CreateEntryFromFile(copy, DatabaseEntry);
                // After the database: keys are only ever added, so the keys of all that it holds are here.
                foreach (var key in Directory.Exists(folder.Keys) ? Directory.GetFiles(folder.Keys, "*.xml") : [])
                    zip.CreateEntryFromFile(key, KeyPrefix + Path.GetFileName(key));
            }
            File.Move(part, target);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(part);
        }
    }

    /// <summary>Puts a backup into a folder that no server works in. Nothing is replaced before the backup is seen to be whole.</summary>
    public static void Read(string source, DataFolder folder, bool force)
    {
        folder.Lock();
        if (!force && File.Exists(folder.Database))
            throw new IOException($"{folder.Path} holds data already. --force replaces it.");
        var staged = folder.File("restoring");
        Remove(staged);
        DataFolder.CreateOwnerOnly(staged);
        try
        {
            Unpack(source, staged);
            SqliteCopy.Check(Path.Combine(staged, DatabaseEntry));
            Replace(folder, staged);
        }
        finally
        {
            Remove(staged);
        }
    }

    private static void Unpack(string source, string staged)
    {
        try
        {
            using var zip = ZipFile.OpenRead(source);
            if (zip.GetEntry(DatabaseEntry) is null)
                throw new InvalidDataException("it has no database");
            DataFolder.CreateOwnerOnly(Path.Combine(staged, "keys"));
            foreach (var entry in zip.Entries)
                if (entry.FullName == DatabaseEntry || entry.FullName == KeyPrefix + Path.GetFileName(entry.FullName))
                    entry.ExtractToFile(Path.Combine(staged, entry.FullName));
                else
                    throw new InvalidDataException($"it holds {entry.FullName}");
        }
        catch (InvalidDataException other)
        {
            throw new IOException($"{source} is not a backup of this program: {other.Message}.", other);
        }
    }

    /// <summary>What was there is deleted only when the new is in its place.</summary>
    private static void Replace(DataFolder folder, string staged)
    {
        var before = folder.File(DataFolder.Replaced);
        if (folder.IsHalfRestored)
            throw new IOException($"An earlier restore was interrupted: what was there before lies in {before}. Move it back, or away.");
        Remove(before);
        DataFolder.CreateOwnerOnly(before);
        string[] names = [DatabaseEntry, DatabaseEntry + "-wal", DatabaseEntry + "-shm", "keys", .. Jobs];
        try
        {
            foreach (var name in names)
                Move(folder.File(name), Path.Combine(before, name));
            Move(Path.Combine(staged, "keys"), folder.Keys);
            Move(Path.Combine(staged, DatabaseEntry), folder.Database);
        }
        catch (IOException) when (!File.Exists(folder.Database))
        {
            foreach (var name in names.Where(name => Path.Exists(Path.Combine(before, name))))
            {
                Remove(folder.File(name));
                Move(Path.Combine(before, name), folder.File(name));
            }
            throw;
        }
        Remove(before);
    }

    private static void Move(string from, string to)
    {
        if (Path.Exists(from))
            Directory.Move(from, to);
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static FileStream OwnerOnly(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new(path, options);
    }
}
