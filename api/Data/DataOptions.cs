using System.ComponentModel.DataAnnotations;
using Analyzer.Settings;

namespace Analyzer.Data;

/// <summary>Where the installation keeps what it knows.</summary>
[Settings("Data")]
internal sealed class DataOptions
{
    /// <summary>Folder of the SQLite files and the protection keys; made when missing. A relative one is under the program's folder.</summary>
    [Required]
    public string Folder { get; set; } = "data";
}
