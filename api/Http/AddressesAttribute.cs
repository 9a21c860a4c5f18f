using System.Net;
using Analyzer.Settings;

namespace Analyzer.Http;

/// <summary>Addresses that a server can listen at.</summary>
internal sealed class AddressesAttribute() : MustAttribute("be addresses such as http://127.0.0.1:8080, with a semicolon between several")
{
    protected override bool Holds(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries).All(IsAddress);

    private static bool IsAddress(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            // What is no number after the colon would be taken for a part of the name, and any name for every address.
            return address.Scheme is "http" or "https" && address.PathBase.Length == 0
                && (address.IsUnixPipe || (address.Port is >= 0 and <= IPEndPoint.MaxPort && IsHost(address.Host)));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static bool IsHost(string host) => host is "*" or "+" || Uri.CheckHostName(host) != UriHostNameType.Unknown;
}
