using System.Diagnostics;

namespace Analyzer.IntegrationTests.Server;

/// <summary>
/// A PostgreSQL in a folder of its own, reached by a Unix socket. It ends with this process however that ends: its shell
/// waits for the end of its input.
/// </summary>
internal sealed class PostgresProcess : IDisposable
{
    /// <summary>PostgreSQL refuses to run as root: there the user that comes with Debian's package runs it.</summary>
    private const string PackageUser = "postgres";

    /// <summary>Its language sorts as people do (ß beside ss), so that a column without a fixed order is noticed; nothing is kept, so nothing waits for a disk.</summary>
    private const string Script = """
        folder=$(mktemp -d /tmp/analyzer-postgres-XXXXXX) || exit 1
        trap 'pg_ctl stop -s -m immediate -D "$folder/data"; rm -rf "$folder"' EXIT
        initdb -D "$folder/data" -U test -A trust -N -E UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=en >"$folder/log" 2>&1 &&
          pg_ctl start -s -w -D "$folder/data" -l "$folder/log" -o "-F -c synchronous_commit=off -c full_page_writes=off \
            -c max_connections=300 -c listen_addresses='' -c unix_socket_directories='$folder'" >>"$folder/log" 2>&1 ||
          { cat "$folder/log" >&2; exit 1; }
        echo "$folder"
        cat >/dev/null
        """;

    private readonly Process _process;
    private readonly string _socketFolder;

    private PostgresProcess(Process process, string socketFolder)
    {
        _process = process;
        _socketFolder = socketFolder;
    }

    public string ConnectionString(string database) => $"Host={_socketFolder};Database={database};Username=test";

    public static PostgresProcess Start()
    {
        string[] shell = ["bash", "-c", $"PATH={Programs()}:$PATH\ncd /\n{Script}"];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", PackageUser, "--", .. shell] : shell;
        var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        return process.StandardOutput.ReadLine() is { } folder
            ? new(process, folder)
            : throw new InvalidOperationException("PostgreSQL did not start; it says why above.");
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(TimeSpan.FromSeconds(20));
        _process.Dispose();
    }

    /// <summary>Debian keeps the programs of each version apart, and only the client's on the path.</summary>
    private static string Programs() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Path.Combine(Directory.GetDirectories("/usr/lib/postgresql").MaxBy(folder => int.Parse(Path.GetFileName(folder)))!, "bin")
            : throw new InvalidOperationException("PostgreSQL is not installed. On Debian it is the package postgresql.");
}
