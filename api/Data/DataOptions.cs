using System.ComponentModel.DataAnnotations;

namespace Analyzer.Data;

/// <summary>Where the installation keeps what it knows. Section <c>Data</c> of the settings.</summary>
internal sealed class DataOptions
{
    /// <summary>Folder of the SQLite file and the protection keys; created when missing.</summary>
    [Required]
    public string Folder { get; set; } = "data";
}
