using System.ComponentModel.DataAnnotations;
using Analyzer.Settings;

namespace Analyzer.Data;

/// <summary>Where the installation keeps what it knows.</summary>
[Settings("Data")]
internal sealed class DataOptions
{
    /// <summary>Folder of the SQLite files and the protection keys; made when missing. A relative one lies under the folder that the program is started in (<c>dotnet run</c> starts it in <c>api</c>).</summary>
    [Required]
    public string Folder { get; set; } = "data";
}
