using Analyzer.Demo;

namespace Analyzer.UnitTests.Demo;

/// <summary>Sample data never gets among real data.</summary>
public sealed class DemoModeTests
{
    [Fact]
    public void A_demo_lies_in_a_folder_of_its_own_whatever_database_is_set()
    {
        var arguments = DemoMode.Arguments(["--demo", "--Database:ConnectionString=Host=db;Database=real"]);

        arguments[^1].Should().Be("--Database:ConnectionString=", "the last one counts");
        var folder = arguments[^2]["--Data:Folder=".Length..];
        Directory.EnumerateFileSystemEntries(folder).Should().BeEmpty();
        Directory.Delete(folder);
    }
}
