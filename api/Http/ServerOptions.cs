using Analyzer.Settings;

namespace Analyzer.Http;

/// <summary>Where and to whom the server answers. The framework reads these; here they are checked and described.</summary>
[Settings("", IsShared = true)]
internal sealed class ServerOptions
{
    /// <summary>
    /// Where to listen; <c>--urls</c> is the same. There are no accounts yet: whoever reaches another address than this
    /// machine's own can read and change everything, and the log warns of it.
    /// </summary>
    [Setting(Name = "ASPNETCORE_URLS")]
    [Addresses]
    public string Urls { get; set; } = "http://127.0.0.1:8080";

    /// <summary>Names to answer to, when a reverse proxy on this machine passes them on; with <c>*</c> only this machine's own names are answered at its loopback address.</summary>
    [HostNames]
    public string AllowedHosts { get; set; } = "*";
}
